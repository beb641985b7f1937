import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { codeOf } from "../failure.ts";

/** A process that is recognised again: its number alone may meanwhile belong to another. */
export const processIdentity = z.object({ pid: z.number(), startedAt: z.string() });
export type ProcessIdentity = z.infer<typeof processIdentity>;

export function identify(pid: number): ProcessIdentity {
  return { pid, startedAt: startOf(pid) };
}

export function isRunning({ pid, startedAt }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  return startOf(pid) === startedAt;
}

/** When the process started, in the kernel's ticks; "" where the system does not tell, or it is gone. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the command in brackets and may hold blanks; a zombie (Z) has ended.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? "" : (fields[19] ?? "");
  } catch {
    return "";
  }
}

/** Asks a process to stop, waits for its end, and ends it by force when it does not follow. */
export async function stopProcess(
  target: ProcessIdentity,
  { signal, patience }: { signal: NodeJS.Signals; patience: number },
): Promise<void> {
  const forceAt = Date.now() + patience;
  send(target, signal);
  while (isRunning(target)) {
    if (Date.now() > forceAt) send(target, "SIGKILL");
    await pause(20);
  }
}

function send(target: ProcessIdentity, signal: NodeJS.Signals): void {
  if (!isRunning(target)) return;
  try {
    process.kill(target.pid, signal);
  } catch (error) {
    // It ended between the look and the signal.
    if (codeOf(error) !== "ESRCH") throw error;
  }
}
