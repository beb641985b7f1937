import { getLineInfo, type Program } from "acorn";
import { base, full } from "acorn-walk";
import { sourceLimit } from "../invocations/limits";
import { type FoundLambda, type FunctionNode, findLambda, namesIn } from "./find-lambda";
import type { Problem, Style } from "./lambda";
import { moduleProblems } from "./module-problems";
import { parseSource, tooDeep } from "./parse-source";
import { problemAt } from "./problem-at";

/** Nobody reads more of them, and lists of functions carry them along. */
const shownAtMost = 100;

/** What keeps a text from being deployed, in the order of its lines. A draft keeps it all the same. */
export function sourceProblems(code: string, style: Style): Problem[] {
  if (code.length > sourceLimit) return [tooLong(code)];
  const parsed = parseSource(code, style);
  if ("problem" in parsed) return [parsed.problem];
  try {
    return treeProblems(parsed.program, style).slice(0, shownAtMost);
  } catch (error) {
    if (error instanceof RangeError) return [tooDeep];
    throw error;
  }
}

function treeProblems(program: Program, style: Style): Problem[] {
  return [
    ...topLevelAwaits(program),
    ...moduleProblems(program, style),
    ...lambdaProblems(findLambda(program), style),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
}

function tooLong(code: string): Problem {
  const { line, column } = getLineInfo(code, sourceLimit);
  const [length, limit] = [code.length, sourceLimit].map((n) => n.toLocaleString("en-US"));
  return {
    line,
    column: column + 1,
    message: `The text has ${length} characters; a function has at most ${limit}. It would have to end here.`,
  };
}

const declare: Record<Style, string> = {
  classic: "function lambda(input, callback) { … }",
  modern: "async function lambda(input) { … }",
};

function lambdaProblems(found: FoundLambda, style: Style): Problem[] {
  switch (found.kind) {
    case "none":
      return [
        {
          line: 1,
          column: 1,
          message: `No lambda is declared. Declare ${declare[style]} at the top level.`,
        },
      ];
    case "not callable":
      return [
        problemAt(
          found.node,
          `lambda is ${found.what} and cannot be called. Declare ${declare[style]}.`,
        ),
      ];
    case "unknown":
      return [];
    case "function":
      return style === "classic" ? callbackProblems(found.node) : [];
  }
}

/** A classic function that never mentions its callback never answers. */
function callbackProblems(lambda: FunctionNode): Problem[] {
  const mentioned = namesIn(lambda.body);
  if (lambda.type !== "ArrowFunctionExpression" && mentioned.has("arguments")) return [];
  const parameter = lambda.params.find(
    (param, index) => index === 1 || (index === 0 && param.type === "RestElement"),
  );
  if (!parameter) {
    return [
      problemAt(
        lambda,
        `lambda takes no callback, so it can never answer. Declare ${declare.classic}.`,
      ),
    ];
  }
  const names = [...namesIn(parameter)];
  if (names.some((name) => mentioned.has(name))) return [];
  return [
    problemAt(
      parameter,
      `${names[0] ?? "The callback"} is never used, so the function never answers. Call it as callback(error, result).`,
    ),
  ];
}

const outsideFunctions = { ...base, Function: () => {} };

/** Modules may wait at their top level by the language; a function's load must not. */
function topLevelAwaits(program: Program): Problem[] {
  const problems: Problem[] = [];
  full(
    program,
    (node) => {
      const waits =
        node.type === "AwaitExpression" || (node.type === "ForOfStatement" && node.await === true);
      if (waits) problems.push(problemAt(node, "await works inside an async function only."));
    },
    outsideFunctions,
  );
  return problems;
}
