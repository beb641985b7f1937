import { expect, test } from "vitest";
import { kindOf, partsOf, secretName, secretValue } from "./secret";

test.each([
  ["API_KEY", true],
  ["crm.token-2", true],
  ["_x", true],
  ["a".repeat(100), true],
  ["a".repeat(101), false],
  ["", false],
  ["2fa", false],
  ["-x", false],
  ["a b", false],
  ["a/b", false],
  ["schlüssel", false],
  ["__proto__", false],
])("%j is a name: %s", (name, fits) => {
  expect(secretName.safeParse(name).success).toBe(fits);
});

const object = (fields: number) =>
  Object.fromEntries(Array.from({ length: fields }, (_, index) => [`f${index}`, "v"]));

test.each<[string, unknown, boolean]>([
  ["a text", "s3cret", true],
  ["a number", 4711, true],
  ["an object", { user: "u", pass: ["p", 1, null, true] }, true],
  ["a text of 10 KB", "x".repeat(10 * 1024 - 2), true],
  ["a hundred parts", object(100), true],
  ["no text", "", false],
  ["null", null, false],
  ["a boolean", true, false],
  ["nothing", undefined, false],
  ["a longer text", "x".repeat(10 * 1024 - 1), false],
  ["a text that is longer in bytes", "ü".repeat(6 * 1024), false],
  ["more parts", object(101), false],
  ["what is no JSON", { at: new Date() }, false],
  ["what is no number", Number.NaN, false],
])("%s fits: %#", (_, value, fits) => {
  expect(secretValue.safeParse(value).success).toBe(fits);
});

test("a value's kind and parts", () => {
  expect([kindOf("a"), kindOf(1), kindOf({}), kindOf([])]).toEqual([
    "text",
    "number",
    "json",
    "json",
  ]);
  expect(partsOf({ user: "u", deep: { list: ["p", 12, null, false] } })).toEqual(["u", "p", "12"]);
});
