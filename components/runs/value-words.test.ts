import { expect, test } from "vitest";
import { sizeWords, valueKind } from "./value-words";

test.each([
  [null, "no value"],
  [undefined, "no value"],
  [[1, 2, 3], "array of 3"],
  [new Array(12_000).fill(0), "array of 12,000"],
  [{ type: "closeConversation" }, "object of 1"],
  ["hello", "text of 5"],
  [7, "number"],
  [true, "boolean"],
])("%j is called %s", (value, words) => {
  expect(valueKind(value)).toBe(words);
});

test.each([
  [12, "12 B"],
  [1240, "1.2 KB"],
  [5_000_000, "5 MB"],
])("%s characters are %s", (characters, words) => {
  expect(sizeWords(characters)).toBe(words);
});
