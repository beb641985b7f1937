import type { Program } from "acorn";
import { parse } from "./bounded-parser";
import type { Problem, Style } from "./lambda";

export type Parsed = { program: Program } | { problem: Problem };

/** Parses a function's text the way that the sandbox loads it: modern ones as a module, classic ones as a script. */
export function parseSource(code: string, style: Style): Parsed {
  try {
    const program = parse(code, {
      ecmaVersion: "latest",
      sourceType: style === "modern" ? "module" : "script",
      allowHashBang: false,
      locations: true,
    });
    return { program };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** A long sum parses, but its tree is as deep as it is long: walking it can exhaust the stack too. */
export const tooDeep: Problem = {
  line: 1,
  column: 1,
  message: "The text is nested too deeply to be read.",
};

function problemOf(error: unknown): Problem {
  if (error instanceof SyntaxError && "loc" in error) {
    const { line, column } = error.loc as { line: number; column: number };
    return { line, column: column + 1, message: sentence(error.message) };
  }
  if (error instanceof RangeError) return tooDeep;
  throw error;
}

const ownWords: [RegExp, string][] = [
  [
    /^'import' and 'export' may appear only with/,
    "A classic function is a script, which has no import or export.",
  ],
  [
    /^Cannot use keyword 'await' outside an async function/,
    "await works inside an async function only.",
  ],
  [/^Not enough stack space/, tooDeep.message],
];

function sentence(message: string): string {
  const bare = message.replace(/ \(\d+:\d+\)$/, "");
  const own = ownWords.find(([pattern]) => pattern.test(bare));
  return own ? own[1] : `${bare.replace(/\.$/, "")}.`;
}
