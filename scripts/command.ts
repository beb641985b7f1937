import { spawn } from "node:child_process";
import { delimiter, dirname, join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..");

/** The script behind a package's command, to be run by this Node instead of the one in PATH. */
export function tool(name: string): string {
  return join(root, "node_modules/.bin", name);
}

export type Variables = Record<string, string | undefined>;

/** The environment of this process with this Node first in PATH, as children of children see it. */
export function withThisNode(extra: Variables = {}): NodeJS.ProcessEnv {
  const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ""}`;
  return {
    ...process.env,
    PATH: path,
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    ...extra,
  };
}

export type Finished = { code: number; output: string };

/** Runs Node on a script to its end and keeps what it printed. */
export async function runNode(
  args: string[],
  options: { env?: Variables; signal?: AbortSignal } = {},
): Promise<Finished> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: withThisNode(options.env),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = () => child.kill("SIGTERM");
  options.signal?.addEventListener("abort", stop, { once: true });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number>((finish, fail) => {
    child.once("error", fail);
    child.once("close", (status) => finish(status ?? 1));
  });
  options.signal?.removeEventListener("abort", stop);
  options.signal?.throwIfAborted();
  return { code, output };
}
