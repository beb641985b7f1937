import { expect, test } from "vitest";
import { moduleNames } from "../modules/catalog";
import type { Style } from "./lambda";
import { sourceProblems } from "./source-problems";

const inClassic = `There are ${moduleNames("classic").join(", ")}.`;
const inModern = `There are ${moduleNames("modern").join(", ")}.`;
const byRequire =
  'Modules are loaded before the function runs, so each has to be named as a text: const _ = require("lodash");';

const texts: [Style, string, [number, number, string][]][] = [
  ["classic", "const { Toolbelt } = require('lp-faas-toolbelt');", []],
  ["classic", "const crypto = require('node:crypto'), _ = require(`lodash`);", []],
  ["classic", "require('')", [[1, 9, `Name a module here. ${inClassic}`]]],
  ["classic", "require(name)", [[1, 9, byRequire]]],
  ["classic", "require('lod' + 'ash')", [[1, 9, byRequire]]],
  ["classic", "require()", [[1, 1, byRequire]]],
  ["classic", "const require = (x) => x; require(name)", []],
  ["classic", "require('fs')", [[1, 9, `The module “fs” is not available. ${inClassic}`]]],
  [
    "classic",
    "require('core-functions-toolbelt')",
    [
      [
        1,
        9,
        `The module “core-functions-toolbelt” is for modern functions. Here there are ${moduleNames("classic").join(", ")}.`,
      ],
    ],
  ],
  [
    "classic",
    "import('lodash')",
    [[1, 1, 'import() does not work here. Load modules by const _ = require("lodash");']],
  ],
  ["modern", 'import { Toolbelt } from "core-functions-toolbelt";', []],
  ["modern", 'import _, { isEmpty } from "lodash";\nimport * as luxon from "luxon";', []],
  [
    "modern",
    'import {\n  x\n} from "y";',
    [[3, 8, `The module “y” is not available. ${inModern}`]],
  ],
  [
    "modern",
    'export { x } from "y"; export * from "z";',
    [
      [1, 19, `The module “y” is not available. ${inModern}`],
      [1, 38, `The module “z” is not available. ${inModern}`],
    ],
  ],
  [
    "modern",
    "const f = async () => import('lodash');",
    [[1, 23, 'import() does not work here. Load modules by import _ from "lodash";']],
  ],
  [
    "modern",
    "require('lodash');",
    [[1, 1, 'A modern function has no require. Load modules by import _ from "lodash";']],
  ],
];

const lambda: Record<Style, string> = {
  classic: "\nfunction lambda(input, callback) { callback(); }",
  modern: "\nasync function lambda() {}",
};

test.each(texts)("what a text loads is checked: %s %s", (style, code, problems) => {
  expect(sourceProblems(code + lambda[style], style)).toEqual(
    problems.map(([line, column, message]) => ({ line, column, message })),
  );
});
