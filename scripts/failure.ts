import { EnvError } from "../lib/env.ts";

/** What stops a script: one line that says what is wrong and what to do. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** Runs a script. What a person can mend is one line; anything else is ours, with its stack. */
export async function runScript(script: () => Promise<void>): Promise<void> {
  try {
    await script();
  } catch (error) {
    console.error(error instanceof Failure || error instanceof EnvError ? error.message : error);
    process.exitCode = 1;
  }
}

/** `ECONNREFUSED`, `EACCES`, `28P01`: the code that systems and databases put on their errors. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}
