import { type Runner, type RunnerRules, startRunner } from "./runner-process";

/** How long a run waits for a runner to be ready before it is given up. */
const patienceMs = 5_000;

/**
 * What a runner is for. Live functions are served by `serving` ones; drafts, and functions that did
 * harm lately, run in `quarantine`; a `standby` takes the place of either at once.
 */
export type Lane = "serving" | "quarantine" | "standby";

/** Keeps runners alive in their lanes, and chooses one for each run. */
export function startPool(serving: number, rules: RunnerRules) {
  const runners = new Map<Runner, Lane>();
  const waiting = new Set<() => void>();
  const respawns = new Set<NodeJS.Timeout>();
  let stopped = false;
  let failures = 0;

  const inLane = (lane: Lane) =>
    [...runners].flatMap(([runner, its]) => (its === lane && fit(runner) ? [runner] : []));

  /** Puts the standby where somebody is missing, and starts what is missing after that. */
  const fill = () => {
    if (stopped) return;
    const missing: Lane[] = [
      ...Array.from({ length: serving - inLane("serving").length }, () => "serving" as const),
      ...Array.from({ length: 1 - inLane("quarantine").length }, () => "quarantine" as const),
    ];
    for (const lane of missing) {
      const [ready] = inLane("standby").filter(({ state }) => state === "ready");
      if (ready) runners.set(ready, lane);
      else add(lane);
    }
    if (inLane("standby").length === 0) add("standby");
    for (const wake of waiting) wake();
  };

  /** At once after a crash; slower and slower when they do not even start. */
  const refill = (wasReady: boolean) => {
    failures = wasReady ? 0 : failures + 1;
    if (failures === 0) return fill();
    if (respawns.size > 0) return;
    const again = setTimeout(
      () => {
        respawns.delete(again);
        fill();
      },
      Math.min(10_000, 250 * 2 ** failures),
    );
    respawns.add(again);
  };

  const add = (lane: Lane) => {
    let wasReady = false;
    const runner = startRunner(rules, {
      ready: () => {
        wasReady = true;
        failures = 0;
        for (const wake of waiting) wake();
      },
      unfit: () => refill(wasReady),
      gone: () => {
        runners.delete(runner);
        refill(wasReady);
      },
    });
    runners.set(runner, lane);
  };

  const choose = (lane: Lane, key: string | null): Runner | undefined => {
    let best: { runner: Runner; cost: number } | undefined;
    for (const [runner, its] of runners) {
      if (its !== lane || runner.state !== "ready") continue;
      // Having the text is worth waiting behind two runs, not more. A new one goes where there are few.
      const knows = key !== null && runner.knows(key);
      const cost = runner.load + (knows ? 0 : 2.5 + runner.texts / 10_000);
      if (!best || cost < best.cost) best = { runner, cost };
    }
    return best?.runner;
  };

  fill();
  return {
    /** The runner for a run of this text; undefined when none became ready in time. */
    async pick(lane: Lane, key: string | null, waitMs = patienceMs): Promise<Runner | undefined> {
      const until = performance.now() + waitMs;
      for (;;) {
        const now = choose(lane, key);
        const left = until - performance.now();
        if (now || stopped || left <= 0) return now;
        await new Promise<void>((resolve) => {
          const wake = () => {
            clearTimeout(timer);
            waiting.delete(wake);
            resolve();
          };
          const timer = setTimeout(wake, left);
          waiting.add(wake);
        });
      }
    },
    ready: () => inLane("serving").some((runner) => runner.state === "ready"),
    /** Every runner there is, with what it is for. */
    list: () =>
      [...runners].map(([runner, lane]) => ({
        lane,
        state: runner.state,
        pid: runner.pid,
        runs: runner.load,
        texts: runner.texts,
        memoryBytes: runner.memory(),
      })),
    async stop(): Promise<void> {
      stopped = true;
      for (const timer of respawns) clearTimeout(timer);
      for (const wake of waiting) wake();
      await Promise.all([...runners.keys()].map((runner) => runner.stop()));
    },
  };
}

/** Whether it counts: one that drains or is gone has to be replaced. */
const fit = ({ state }: Runner): boolean => state === "starting" || state === "ready";
