import type { RunError } from "@/lib/domain/invocations/run";
import { guestFile } from "../guest/source";
import { userFile } from "./source";

const userPlace = new RegExp(`${userFile.replace(".", "\\.")}:(\\d+):(\\d+)`);
const compilePlace = / \[lambda\.js:(\d+):(\d+)\]$/;

/** A frame of a module: the file that runner/modules.ts gave it. */
const moduleFrame = /^\s+at .*\bmodule:(?:\w+\/)?([\w.-]+):\d+:\d+\)?$/;

/** What is read of an error. One that is thrown while a text loads comes as it is, be it megabytes. */
const most = { name: 200, message: 8_000, stack: 16_000 };

/** isolated-vm's words for a value that it cannot carry out of the isolate. */
const notAnError = /^An object was thrown from supplied code within isolated-vm/;

/** An error as the function's author reads it: no frame of ours, and where in the text it was. */
export function userError(
  thrown: { name: string; message: string; stack: string },
  lines: number,
): RunError {
  const name = thrown.name.slice(0, most.name);
  const message = thrown.message.slice(0, most.message);
  const stack = thrown.stack.slice(0, most.stack);
  const kept: string[] = [];
  for (const line of stack.split("\n")) {
    // Below these lie only frames that called the function.
    if (line.includes(guestFile) || line.includes("isolated-vm")) break;
    if (/^\s+at .*file:\/\//.test(line)) break;
    // Where in a library it was is nobody's concern here: its frames become one with its name.
    const library = moduleFrame.exec(line)?.[1];
    const shown = library === undefined ? line : `    at ${library}`;
    if (library === undefined || kept.at(-1) !== shown) kept.push(shown);
  }
  const shown = kept.join("\n");
  const place = userPlace.exec(shown);
  const line = place ? Number(place[1]) : undefined;
  return {
    name,
    message: notAnError.test(message)
      ? "The top level threw something that is not an Error."
      : message,
    stack: shown,
    // The last line of all is the one that we added.
    ...(place && line !== undefined && line <= lines ? { line, column: Number(place[2]) } : {}),
  };
}

/** V8's own complaint about a text that does not compile, which it marks with the place. */
export function syntaxError(thrown: Error, lines: number): RunError {
  const place = compilePlace.exec(thrown.message);
  const message = thrown.message.replace(compilePlace, "");
  const line = Math.min(Number(place?.[1] ?? lines), lines);
  // What is missing at the end is only noticed in the line that we added.
  const column = Number(place?.[1] ?? 0) > lines ? 1 : Number(place?.[2] ?? 1);
  return {
    name: "SyntaxError",
    message,
    stack: `SyntaxError: ${message}\n    at ${userFile}:${line}:${column}`,
    line,
    column,
  };
}
