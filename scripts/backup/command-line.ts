import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type pg from "pg";
import { codeOf, Failure } from "../failure.ts";

/** What was asked for on the command line; `npm run` says where it was asked. */
export function readCommandLine(usage: string, flags: readonly string[] = []) {
  try {
    const options = Object.fromEntries(flags.map((flag) => [flag, { type: "boolean" as const }]));
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Failure(usage);
    return {
      file: resolve(process.env.INIT_CWD ?? ".", file),
      has: (flag: string) => values[flag] === true,
    };
  } catch {
    throw new Failure(usage);
  }
}

/** Ctrl-C ends it in order: what was started stops, and what was begun is taken back. */
export async function interruptible(
  whenStopped: string,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const asked = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => asked.abort(new Failure(whenStopped)));
  }
  try {
    await work(asked.signal);
  } catch (error) {
    asked.signal.throwIfAborted();
    throw sayable(error) ?? error;
  }
}

/** Also while the database is waited for: one that is asked a question is not asked to stop. */
export function endWith(signal: AbortSignal, client: pg.Client): void {
  const end = () => void client.end().catch(() => {});
  if (signal.aborted) end();
  else signal.addEventListener("abort", end, { once: true });
}

/** What happens to databases and disks under way. */
function sayable(error: unknown): Failure | undefined {
  const code = codeOf(error) ?? "";
  if (code === "3D000") {
    return new Failure("The database that DATABASE_URL names does not exist. Correct it.");
  }
  if (/^(57P0\d|08\d{3}|ECONNRESET|EPIPE)$/.test(code)) {
    return new Failure(`The database stopped under way (${code}). Try again.`);
  }
  if (/^(ENOSPC|EDQUOT)$/.test(code)) return new Failure("The disk is full.");
  if (/^(ENOENT|ENOTDIR|EACCES|EROFS|EPERM)$/.test(code) && error instanceof Error) {
    return new Failure(`Cannot read or write what it takes: ${error.message}.`);
  }
  return undefined;
}
