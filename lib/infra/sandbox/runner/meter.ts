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
 * CPU time of runs while they run. isolated-vm counts an isolate's CPU only between its turns and
 * its own timeout counts wall time, so on a busy machine it would stop the innocent: here the
 * process's CPU time is shared out among the turns that are running, which can be read at any moment.
 */
export function startMeter(tickMs = 10) {
  const running = new Map<Allowance, number>();
  let last = cpuNow();
  let timer: NodeJS.Timeout | undefined;

  const settle = () => {
    const now = cpuNow();
    const share = (now - last) / Math.max(1, running.size);
    last = now;
    const moment = performance.now();
    for (const [allowance, since] of running) {
      // No turn has more than one thread, so the clock on the wall bounds it.
      allowance.usedMs += Math.min(share, moment - since);
      running.set(allowance, moment);
    }
  };

  const tick = () => {
    settle();
    for (const allowance of [...running.keys()]) {
      if (allowance.usedMs >= allowance.cpuMs) allowance.spent();
    }
  };

  return {
    /** Measures one turn of a run. */
    async turn<T>(allowance: Allowance, work: () => Promise<T>): Promise<T> {
      settle();
      running.set(allowance, performance.now());
      timer ??= setInterval(tick, tickMs);
      try {
        return await work();
      } finally {
        settle();
        running.delete(allowance);
        if (running.size === 0) {
          clearInterval(timer);
          timer = undefined;
        }
      }
    },
  };
}
export type Meter = ReturnType<typeof startMeter>;
