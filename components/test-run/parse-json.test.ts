import { expect, test } from "vitest";
import { parseJson } from "./parse-json";

test("what parses is its value", () => {
  expect(parseJson('{ "a": [1] }')).toEqual({ ok: true, value: { a: [1] } });
});

test.each([
  ['{\n  "a": 1\n  "b": 2\n}', 3],
  ['{\n  "a": 1,\n}', 3],
  ['{\n  "a": ', 2],
  ["{\n\n  a: 1 }", 3],
  ["", 1],
])("%j is refused in its line", (text, line) => {
  const parsed = parseJson(text);
  expect(parsed).toMatchObject({ ok: false, line });
  expect(parsed).toHaveProperty("column");
});

test("the reason is plain words without the browser's own position", () => {
  const parsed = parseJson('{\n  "a": 1\n  "b": 2\n}');
  if (parsed.ok) throw new Error("This text parsed.");
  expect(parsed.reason).toMatch(/^expected ','/);
  expect(parsed.reason).not.toMatch(/position|JSON|line/);
});

test("a text that ends too early says so", () => {
  const parsed = parseJson('{ "a": ');
  if (parsed.ok) throw new Error("This text parsed.");
  expect(parsed.reason).toBe("unexpected end of the text");
});

test("a stray word does not bring the whole text into the reason", () => {
  const parsed = parseJson("hello there, this is a long text that is not JSON");
  if (parsed.ok) throw new Error("This text parsed.");
  expect(parsed.reason).toBe("unexpected token 'h'");
});
