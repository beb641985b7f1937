import { expect, test } from "vitest";
import { parseSource } from "./parse-source";

const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join("");
const names = "The text declares too many names to be read.";
const groups = "The regular expression has too many named groups to be read.";

const nested = `${"(".repeat(60)}${many(9, () => "|(?<a>)")}${")".repeat(60)}`;

const problemIn = (code: string) => {
  const parsed = parseSource(code, "modern");
  return "problem" in parsed ? parsed.problem.message : undefined;
};

test.each([
  ["names of one scope", `let a${many(9_000, (n) => `,b${n}`)};`, names],
  ["names taken apart", `let {${many(9_000, (n) => `b${n},`)}} = 0;`, names],
  ["imports", many(4_500, (n) => `import b${n} from "a";`), names],
  [
    "vars within blocks",
    "{".repeat(900) + many(9_000, (n) => `var b${n};`) + "}".repeat(900),
    names,
  ],
  ["groups of one name", `/(?<a>)${many(9_000, () => "|(?<a>)")}/`, groups],
  ["many expressions with nested groups", many(80, () => `/${nested}/;`), groups],
])("what would take seconds to read is refused: %s", (_what, code, message) => {
  expect(problemIn(code)).toBe(message);
});

test.each([
  ["a thousand names at the top", many(1_000, (n) => `const b${n} = ${n};`)],
  ["many functions with names of their own", many(2_000, () => `(function (a, b, c) { let d; });`)],
  ["an expression with named groups", `/${many(20, (n) => `(?<b${n}>x(y))`)}/.exec("");`],
])("what people write is read: %s", (_what, code) => {
  expect(problemIn(code)).toBeUndefined();
});
