import { expect, test } from "vitest";
import { deepest, isTooDeep } from "./json-depth";

const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

test.each([
  ["the deepest that is taken", nested(deepest), false],
  ["one level more", nested(deepest + 1), true],
  ["objects count too", `${'{"a":'.repeat(deepest + 1)}1${"}".repeat(deepest + 1)}`, true],
  ["what stands side by side", `[${"[],".repeat(deepest * 2)}1]`, false],
  ["brackets in a text", JSON.stringify("[".repeat(deepest * 2)), false],
  ["a text with an escaped quote", JSON.stringify(`"${"[".repeat(deepest * 2)}`), false],
  ["a text that ends in a backslash", JSON.stringify(["\\", "[".repeat(deepest * 2)]), false],
])("%s", (_, json, tooDeep) => {
  expect(isTooDeep(json)).toBe(tooDeep);
});
