import { expect, test } from "vitest";
import { namedModules } from "./named-modules";

test.each([
  ['const _ = require("lodash"), c = require(`node:crypto`);', ["lodash", "crypto"]],
  ["import { v4 } from 'uuid'; import { v7 } from 'uuid';", ["uuid"]],
  ['import fs from "fs"; const text = "some lodash";', []],
  ['require("oauth-1.0a")', ["oauth-1.0a"]],
])("%s", (text, names) => expect([...namedModules(text).values()]).toEqual(names));
