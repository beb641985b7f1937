import { expect, test } from "vitest";
import { adviceOn, readValue } from "./read-value";

test.each([
  ["s3cret", "text", "s3cret"],
  ["4711", "text", "4711"],
  [" a\n", "text", " a\n"],
  ["4711", "json", 4711],
  ['{"user": ["u"]}', "json", { user: ["u"] }],
  ['"a"', "json", "a"],
] as const)("%j as %s is %j", (typed, form, value) => {
  expect(readValue(typed, form)).toEqual({ ok: true, value });
});

test.each([
  ["", "text", "Give it a value."],
  ["", "json", "Give it a value."],
  ["hunter2", "json", "This is not JSON."],
  ["null", "json", "A value is a text, a number, or JSON."],
  ["true", "json", "A value is a text, a number, or JSON."],
  ["x".repeat(10_300), "text", "A value has at most 10 KB."],
] as const)("%j as %s is refused in words", (typed, form, message) => {
  expect(readValue(typed, form)).toEqual({ ok: false, message });
});

test.each([
  ["token", "text", undefined],
  ["token\n", "text", "It begins or ends with a blank or a line break."],
  ["abc", "text", "Fewer than 4 characters are not taken out of logs."],
  ["12", "json", undefined],
  ["", "text", undefined],
] as const)("of %j as %s it is said: %s", (typed, form, advice) => {
  expect(adviceOn(typed, form)).toBe(advice);
});
