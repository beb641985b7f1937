import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./command";
import { withRolesTable } from "./roles-table";

const readme = readFileSync(join(root, "README.md"), "utf8");

test("the README says what the matrix does about who may do what", () => {
  // Mend it with: npm run roles
  expect(readme).toBe(withRolesTable(readme));
});

test("a table that was changed by hand is written anew, and nothing around it", () => {
  const changed = readme.replace(/^\| deploy.*$/m, "| deploy | | | | | |");
  expect(changed).not.toBe(readme);
  expect(withRolesTable(changed)).toBe(readme);
});

test("a README without the marks is told of", () => {
  expect(() => withRolesTable("# Parley")).toThrow("<!-- roles");
});
