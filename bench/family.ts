import { readdirSync, readFileSync } from "node:fs";

/** Every process below one, itself included. */
export function family(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const words = statOf(Number(name));
    if (words) parents.set(Number(name), Number(words[1]));
  }
  const members = [root];
  for (const member of members) {
    for (const [pid, parent] of parents) if (parent === member) members.push(pid);
  }
  return members;
}

/** The words of a process's stat behind its name, which may hold blanks; undefined when it is gone. */
function statOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

const tickMs = 10;

/** CPU time of a process and all below it, also of those that ended, in milliseconds. */
export function cpuMs(root: number): number {
  let ticks = 0;
  for (const pid of family(root)) {
    const words = statOf(pid);
    // utime, stime, and the same of children that were waited for
    for (const at of [11, 12, 13, 14]) ticks += Number(words?.[at] ?? 0);
  }
  return ticks * tickMs;
}

/** Proportional set size of one process in MB: shared pages are counted once. */
export function pss(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Of a process and all below it. */
export const familyPss = (root: number): number =>
  family(root).reduce((sum, pid) => sum + pss(pid), 0);
