import { readFileSync } from "node:fs";

const pageBytes = 4096;
/** Less growth than this on a run's account blames nobody. */
const blameFrom = 64 * 1024 * 1024;

/** Memory that a process occupies, in bytes; undefined where the system does not tell. */
export function residentBytes(pid: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * pageBytes;
  } catch {
    return undefined;
  }
}

/**
 * Who made a runner grow. V8's memory limit is a hint that some structures slip past, and by the
 * time the process is over its own limit nobody in it can be asked: so growth is shared out, as it
 * is seen, among those who were at work.
 */
export function growthLedger<Run>() {
  const grown = new Map<Run, number>();
  let last: number | undefined;
  return {
    see(bytes: number, running: Iterable<Run>): void {
      const present = [...running];
      const growth = last === undefined ? 0 : Math.max(0, bytes - last);
      last = bytes;
      for (const run of present) grown.set(run, (grown.get(run) ?? 0) + growth / present.length);
    },
    forget: (run: Run) => grown.delete(run),
    /** The run with the most growth on its account; of equals the one that came last. */
    culprit(running: Iterable<Run>): Run | undefined {
      let worst: { run: Run; bytes: number } | undefined;
      for (const run of running) {
        const bytes = grown.get(run) ?? 0;
        if (bytes >= (worst?.bytes ?? blameFrom)) worst = { run, bytes };
      }
      return worst?.run;
    },
  };
}
