import { expect, test } from "vitest";
import { moduleNames } from "../modules/catalog";
import type { Style } from "./lambda";
import { sourceProblems } from "./source-problems";

const fine: [Style, string][] = [
  ["modern", "async function lambda(input) { return []; }"],
  ["modern", "const lambda = async (input) => [];"],
  ["modern", "export async function lambda(input) {}"],
  ["modern", "export default async function lambda(input) {}"],
  ["modern", "let lambda;\nlambda = async () => null;"],
  ["modern", "const lambda = withRetry(async () => null);\nfunction withRetry(f) { return f; }"],
  ["modern", "const { lambda } = make();\nfunction make() { return { lambda() {} }; }"],
  ["modern", "const seen = new Set();\nseen.add(1);\nfunction lambda() {}"],
  ["classic", "function lambda(input, callback) { callback(null, []); }"],
  ["classic", "async function lambda(input, callback) { await 1; callback(); }"],
  ["classic", "var lambda = function (input, done) { setTimeout(done, 1); };"],
  ["classic", "const lambda = (input, callback = () => {}) => callback();"],
  ["classic", "function lambda(...given) { given[1](); }"],
  ["classic", "function lambda(input, ...rest) { rest[0](); }"],
  ["classic", "function lambda() { arguments[1](null); }"],
  ["classic", "function lambda(input, callback) { return answer(input, callback); }\nvar answer;"],
  [
    "classic",
    "function require(name) {}\nrequire('x');\nfunction lambda(i, callback) { callback(); }",
  ],
];

test.each(fine)("has no problems: %s %s", (style, code) => {
  expect(sourceProblems(code, style)).toEqual([]);
});

const declareModern = "Declare async function lambda(input) { … }";
const declareClassic = "Declare function lambda(input, callback) { … }";

const faulty: [Style, string, [number, number, string][]][] = [
  ["modern", "", [[1, 1, `No lambda is declared. ${declareModern} at the top level.`]]],
  ["classic", "", [[1, 1, `No lambda is declared. ${declareClassic} at the top level.`]]],
  [
    "modern",
    "lambda = () => {};",
    [[1, 1, `No lambda is declared. ${declareModern} at the top level.`]],
  ],
  [
    "modern",
    "function outer() {\n  function lambda() {}\n}",
    [[1, 1, `No lambda is declared. ${declareModern} at the top level.`]],
  ],
  ["modern", "async function lambda(input) {\n  return [;\n}", [[2, 11, "Unexpected token."]]],
  ["modern", "async function lambda() {", [[1, 26, "Unexpected token."]]],
  ["modern", "const x = 'a\nlambda", [[1, 11, "Unterminated string constant."]]],
  [
    "modern",
    "await 1;\nasync function lambda() {}",
    [[1, 1, "await works inside an async function only."]],
  ],
  [
    "modern",
    "for await (const x of []) {}\nasync function lambda() {}",
    [[1, 1, "await works inside an async function only."]],
  ],
  [
    "modern",
    "const lambda = 5;",
    [[1, 7, `lambda is a fixed value and cannot be called. ${declareModern}.`]],
  ],
  [
    "modern",
    "const lambda = { type: 1 };",
    [[1, 7, `lambda is an object and cannot be called. ${declareModern}.`]],
  ],
  [
    "modern",
    "class lambda {}",
    [[1, 1, `lambda is a class and cannot be called. ${declareModern}.`]],
  ],
  [
    "modern",
    "let lambda;",
    [[1, 5, `lambda is never given a value and cannot be called. ${declareModern}.`]],
  ],
  [
    "modern",
    "function* lambda() {}",
    [
      [
        1,
        1,
        `lambda is a generator, which answers nothing by itself and cannot be called. ${declareModern}.`,
      ],
    ],
  ],
  [
    "classic",
    "const fs = require('fs');\nfunction lambda(input, callback) {}",
    [
      [1, 20, `The module “fs” is not available. There are ${moduleNames("classic").join(", ")}.`],
      [
        2,
        24,
        "callback is never used, so the function never answers. Call it as callback(error, result).",
      ],
    ],
  ],
  [
    "classic",
    'import x from "y";\nfunction lambda(input, callback) { callback(); }',
    [[1, 1, "A classic function is a script, which has no import or export."]],
  ],
  [
    "classic",
    "function lambda(input) { return []; }",
    [[1, 1, `lambda takes no callback, so it can never answer. ${declareClassic}.`]],
  ],
  [
    "classic",
    "var lambda = (input, done) => input.done;",
    [
      [
        1,
        22,
        "done is never used, so the function never answers. Call it as callback(error, result).",
      ],
    ],
  ],
];

test.each(faulty)("says what is wrong and where: %s %s", (style, code, problems) => {
  expect(sourceProblems(code, style)).toEqual(
    problems.map(([line, column, message]) => ({ line, column, message })),
  );
});

test("a text of exactly the limit passes, one character more does not", () => {
  const lambda = "async function lambda() {}\n";
  const full = lambda + " ".repeat(100_000 - lambda.length);
  expect(sourceProblems(full, "modern")).toEqual([]);
  expect(sourceProblems(`${full};`, "modern")).toEqual([
    {
      line: 2,
      column: 100_001 - lambda.length,
      message:
        "The text has 100,001 characters; a function has at most 100,000. It would have to end here.",
    },
  ]);
});

test.each([
  ["brackets", `${"(".repeat(49_000)}1${")".repeat(49_000)}`],
  ["a sum", `const x = 1${"+1".repeat(49_000)};`],
])("a text nested too deeply is a problem, not a crash: %s", (_what, deep) => {
  const problems = sourceProblems(deep, "modern");
  expect(problems.map((problem) => problem.message)).toEqual([
    "The text is nested too deeply to be read.",
  ]);
});

test("of very many problems the first hundred are told", () => {
  const problems = sourceProblems("await 1;\n".repeat(5_000), "modern");
  expect(problems).toHaveLength(100);
  expect(problems.at(-1)).toMatchObject({ line: 99 });
});
