/** What a run may still use, and whom to tell when it is used up. */
export interface Allowance {
  cpuMs: number;
  usedMs: number;
  spent: () => void;
}

const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * CPU time of runs, also while they run. isolated-vm knows an isolate's CPU time only between its
 * turns, and its own timeout counts wall time, so on a busy machine it would stop the innocent: for
 * as long as a turn lasts the process's CPU time is shared out among the turns that are running,
 * which can be read at any moment. When it ends, what the isolate counted takes the place of that.
 */
export function startMeter(tickMs = 10) {
  const running = new Map<Allowance, { since: number; estimateMs: number }>();
  let last = cpuNow();
  let timer: NodeJS.Timeout | undefined;

  const settle = () => {
    const now = cpuNow();
    const share = (now - last) / Math.max(1, running.size);
    last = now;
    const moment = performance.now();
    for (const turn of running.values()) {
      // No turn has more than one thread, so the clock on the wall bounds it.
      turn.estimateMs += Math.min(share, moment - turn.since);
      turn.since = moment;
    }
  };

  // It runs on for one beat after the last turn: starting a timer for each would cost more.
  const tick = () => {
    if (running.size === 0) {
      clearInterval(timer);
      timer = undefined;
      return;
    }
    settle();
    for (const [allowance, { estimateMs }] of [...running]) {
      if (allowance.usedMs + estimateMs >= allowance.cpuMs) {
        allowance.usedMs += estimateMs;
        running.delete(allowance);
        allowance.spent();
      }
    }
  };

  return {
    /** Measures one turn of a run; `counted` reads the CPU time that its isolate has used so far. */
    async turn<T>(allowance: Allowance, work: () => Promise<T>, counted: () => number): Promise<T> {
      if (timer === undefined) {
        last = cpuNow();
        timer = setInterval(tick, tickMs);
      }
      const before = counted();
      running.set(allowance, { since: performance.now(), estimateMs: 0 });
      try {
        return await work();
      } finally {
        // Not there any more when it was stopped: then the estimate is what it used.
        if (running.delete(allowance)) allowance.usedMs += Math.max(0, counted() - before);
        if (allowance.usedMs >= allowance.cpuMs) allowance.spent();
      }
    },
  };
}
export type Meter = ReturnType<typeof startMeter>;
