import { expect, test } from "vitest";
import { tokenize } from "./tokenize";

const kinds = (text: string, language: "javascript" | "json" = "javascript") =>
  tokenize(text, language)
    .flat()
    .filter((token) => token.text.trim() !== "")
    .map((token) => `${token.kind}:${token.text.trim()}`);

test.each([
  ["const a = 1;", ["keyword:const", "plain:a =", "number:1", "plain:;"]],
  ["lambda(input)", ["function:lambda", "plain:(input)"]],
  ["input.payload.default", ["plain:input.payload.default"]],
  ["// all of const a", ["comment:// all of const a"]],
  ["a / b / c", ["plain:a / b / c"]],
  ["x = /a[/]b/g", ["plain:x =", "string:/a[/]b/g"]],
  ["return /a/", ["keyword:return", "string:/a/"]],
  ["{ from: 1 }", ["plain:{ from:", "number:1", "plain:}"]],
  ["'it\\'s'", ["string:'it\\'s'"]],
  ["`open", ["string:`open"]],
])("%s is coloured by what it is", (text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

test("a comment over lines stays one in each of them", () => {
  expect(tokenize("/* a\n b */", "javascript")).toEqual([
    [{ kind: "comment", text: "/* a" }],
    [{ kind: "comment", text: " b */" }],
  ]);
});

test("no character is lost", () => {
  const text = 'async function f() {\n\n  return `a ${b}` + "c" / 2; // d\n}\n\u{1F600} §';
  const joined = tokenize(text, "javascript").map((line) =>
    line.map((token) => token.text).join(""),
  );
  expect(joined.join("\n")).toBe(text);
});

test("JSON has its words, numbers and texts", () => {
  expect(kinds('{ "a": true, "b": -1.5e3 }', "json")).toEqual([
    "plain:{",
    'string:"a"',
    "plain::",
    "keyword:true",
    "plain:,",
    'string:"b"',
    "plain:: -",
    "number:1.5e3",
    "plain:}",
  ]);
});
