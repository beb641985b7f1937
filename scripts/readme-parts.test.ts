import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./command";
import { withParts } from "./readme-parts";

const readme = readFileSync(join(root, "README.md"), "utf8");

test("the README says what the code says: who may do what, and what can be set", () => {
  // Mend it with: npm run readme
  expect(readme).toBe(withParts(readme));
});

test.each([
  ["roles", /^\| deploy.*$/m, "| deploy | | | | | |"],
  ["settings", /^\| `PORT`.*\n/m, ""],
])("%s that were changed by hand are written anew, and nothing around them", (_, line, other) => {
  const changed = readme.replace(line, other);
  expect(changed).not.toBe(readme);
  expect(withParts(changed)).toBe(readme);
});

test("a README without the marks is told of", () => {
  expect(() => withParts("# Parley")).toThrow("<!-- roles");
});
