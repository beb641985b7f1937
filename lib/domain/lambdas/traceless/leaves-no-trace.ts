import type { Style } from "../lambda";
import { parseSource } from "../parse-source";
import { Doubt } from "./shapes";
import { Statements } from "./statements";

/**
 * Whether no run of a text can leave anything in its globals that another run could find. Then one
 * global serves all of its runs, and each still finds it as new. What is not plainly so is not: a
 * text that this says no to gets a fresh global for every run, and behaves the same.
 */
export function leavesNoTrace(code: string, style: Style): boolean {
  const parsed = parseSource(code, style);
  if (!("program" in parsed)) return false;
  try {
    new Statements().program(parsed.program);
    return true;
  } catch (error) {
    // Nested too deeply to be walked is not plain either.
    if (error instanceof Doubt || error instanceof RangeError) return false;
    throw error;
  }
}
