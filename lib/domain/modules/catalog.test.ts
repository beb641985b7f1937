import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";
import { moduleNamed, moduleNames, modules } from "./catalog";

const require = createRequire(import.meta.url);

/** The version that is installed, by the package.json beside or above what it exports. */
function installed(name: string): unknown {
  let folder = path.dirname(require.resolve(name));
  for (;;) {
    try {
      const found = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
      if (found.name === name) return found.version;
    } catch {}
    folder = path.dirname(folder);
  }
}

test.each(modules.filter(({ kind }) => kind === "library"))(
  "$name is said to be the version that is built",
  ({ name, version }) => expect(installed(name)).toBe(version),
);

test("Node's own modules have two names, others one", () => {
  expect(moduleNamed("node:crypto")?.name).toBe("crypto");
  expect(moduleNamed("crypto")?.name).toBe("crypto");
  expect(moduleNamed("node:lodash")).toBeUndefined();
  expect(moduleNamed("fs")).toBeUndefined();
});

test("each style has the toolbelt of its platform", () => {
  expect(moduleNames("classic")).toContain("lp-faas-toolbelt");
  expect(moduleNames("classic")).not.toContain("core-functions-toolbelt");
  expect(moduleNames("modern")).toContain("core-functions-toolbelt");
  expect(moduleNames("modern")).not.toContain("lp-faas-toolbelt");
});

test.each(modules)("the README tells of $name", ({ name, version }) => {
  const readme = readFileSync(path.join(import.meta.dirname, "../../../README.md"), "utf8");
  expect(readme).toContain(version ? `\`${name}\` ${version}` : `\`${name}\``);
});
