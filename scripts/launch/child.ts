import { spawn } from "node:child_process";
import { root, type Variables, withThisNode } from "../command.ts";
import { Failure } from "../failure.ts";
import { identify, stopProcess } from "./process-identity.ts";

export type Child = {
  pid: number;
  /** with its exit code; null after a signal */
  ended: Promise<number | null>;
  stop(): Promise<void>;
};

/**
 * Starts one of our servers. What it has to complain about goes to the terminal; Ctrl-C goes to the
 * launcher alone; and the channel between the two tells the child when the launcher is gone.
 */
export function startChild(
  args: string[],
  options: { env: Variables; showOutput?: boolean },
): Child {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: withThisNode(options.env),
    detached: true,
    stdio: ["ignore", options.showOutput ? "inherit" : "ignore", "inherit", "ipc"],
  });
  if (child.pid === undefined) throw new Failure(`Cannot run ${process.execPath}.`);
  const identity = identify(child.pid);
  return {
    pid: child.pid,
    ended: new Promise((end) => child.once("exit", end)),
    stop: () => stopProcess(identity, { signal: "SIGTERM", patience: 10_000 }),
  };
}
