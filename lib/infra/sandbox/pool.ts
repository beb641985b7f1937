import { type Runner, type RunnerRules, startRunner } from "./runner-process";

/** How long a run waits for a runner to be ready before it is given up. */
const patienceMs = 5_000;

/** Keeps a number of runners alive, and chooses one for each run. */
export function startPool(size: number, rules: RunnerRules) {
  const runners = new Set<Runner>();
  const waiting = new Set<() => void>();
  const respawns = new Set<NodeJS.Timeout>();
  let stopped = false;
  let failures = 0;

  const add = () => {
    if (stopped) return;
    let wasReady = false;
    let replaced = false;
    const replace = () => {
      if (replaced || stopped) return;
      replaced = true;
      failures = wasReady ? 0 : failures + 1;
      // At once after a crash; slower and slower when they do not even start.
      if (failures === 0) return add();
      const again = setTimeout(
        () => {
          respawns.delete(again);
          add();
        },
        Math.min(10_000, 250 * 2 ** failures),
      );
      respawns.add(again);
    };
    const runner = startRunner(rules, {
      ready: () => {
        wasReady = true;
        failures = 0;
        for (const wake of waiting) wake();
      },
      unfit: replace,
      gone: () => {
        runners.delete(runner);
        replace();
      },
    });
    runners.add(runner);
  };
  for (let i = 0; i < size; i++) add();

  const choose = (key: string | null): Runner | undefined => {
    let best: { runner: Runner; cost: number } | undefined;
    for (const runner of runners) {
      if (runner.state !== "ready") continue;
      // Having the text is worth waiting behind two runs, not more.
      const cost = runner.load + (key !== null && !runner.knows(key) ? 2.5 : 0);
      if (!best || cost < best.cost) best = { runner, cost };
    }
    return best?.runner;
  };

  return {
    /** The runner for a run of this text; undefined when none became ready in time. */
    async pick(key: string | null): Promise<Runner | undefined> {
      const now = choose(key);
      if (now || stopped) return now;
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, patienceMs);
        waiting.add(wake);
      });
      return choose(key);
    },
    ready: () => [...runners].some((runner) => runner.state === "ready"),
    pids: () => [...runners].flatMap((runner) => runner.pid ?? []),
    async stop(): Promise<void> {
      stopped = true;
      for (const timer of respawns) clearTimeout(timer);
      for (const wake of waiting) wake();
      await Promise.all([...runners].map((runner) => runner.stop()));
    },
  };
}
