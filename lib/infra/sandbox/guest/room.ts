import type { Ask, makeCalls } from "./calls";
import type { makeChance } from "./chance";
import type { makeClock } from "./clock";
import type { makeClone } from "./clone";
import type { makeConsole } from "./console";
import type { makeConsoleMethods } from "./console-methods";
import type { makeTable } from "./console-table";
import type { makeDescribe } from "./describe";
import type { takePrimordials } from "./primordials";
import type { makeRuns, Post, Setup } from "./run";
import type { makeTimers } from "./timers";

/**
 * What the host may do with a room: open it for its first run (setup, input, the room's mark, the
 * way out), begin another run with the lambda that is there (setup, input), fire a due timer, or
 * hand over the answer to a call (number, "ok" or not, value). It answers how long to wait for the
 * next timer; -1 for none.
 */
export type Enter = (
  act: "open" | "again" | "tick" | "reply",
  first: string,
  second: string,
  third: string,
  out?: (mark: string, ...words: Parameters<Post>) => void,
) => number;

interface Parts {
  takePrimordials: typeof takePrimordials;
  makeDescribe: typeof makeDescribe;
  makeClock: typeof makeClock;
  makeChance: typeof makeChance;
  makeConsole: typeof makeConsole;
  makeTable: typeof makeTable;
  makeConsoleMethods: typeof makeConsoleMethods;
  makeTimers: typeof makeTimers;
  makeCalls: typeof makeCalls;
  makeClone: typeof makeClone;
  makeRuns: typeof makeRuns;
}

/** What texts of ours get that furnish a global with more names. It is gone before user code runs. */
export interface Host {
  /** asks a service of the engine, for the run that is under way */
  ask: Ask;
  /** the run's clock */
  now: () => number;
  /** 32 bytes in base64, of which everything random in the run is made; empty before it begins */
  seed: () => string;
  /** gives the global a name that does not show when it is listed */
  hidden: (name: string, value: unknown) => void;
}

/**
 * Furnishes a global for user code, and answers the way into it. All this is done when the snapshot
 * is made: a fresh global is a copy of the furnished one, and its first run only has to begin.
 */
export function makeRoom(parts: Parts): Enter {
  const p = parts.takePrimordials();
  const describe = parts.makeDescribe(p);
  const table = parts.makeTable(p, describe);
  const clone = parts.makeClone(p);
  const place = globalThis as unknown as Record<string, unknown>;
  const clock = parts.makeClock(p, place);
  const chance = parts.makeChance(p, globalThis);
  const { makeConsole, makeTimers, makeCalls } = parts;
  const run = parts.makeRuns(p, { describe, clock, chance, makeConsole, makeTimers, makeCalls });
  const settledPromise = async () => {};
  const hidden = (name: string, value: unknown) =>
    p.defineProperty(place, name, { value, writable: true, enumerable: false, configurable: true });

  // What it calls back is called whenever the isolate is entered, and be it by the runner's own thread.
  delete place.FinalizationRegistry;

  let post: Post = () => {};
  let current: ReturnType<typeof run> | undefined;
  let held: unknown;

  const host: Host = {
    ask: async (service, args) => {
      if (!current) throw new p.Error("Nothing can be asked before a run has begun.");
      return current.calls.ask(service, args);
    },
    now: clock.now,
    seed: chance.seed,
    hidden,
  };
  // For the texts of ours that are run in this global before user code is; see `open`.
  hidden("__parleyHost", host);
  // The last line that is added to a source calls it, with the `lambda` that the source declares.
  hidden("__parleyLambda", (lambda: unknown) => {
    delete place.__parleyLambda;
    held = lambda;
    current?.begin(lambda);
  });

  // The names that user code finds. They stay when globals do, and speak for the run under way.
  const write = (level: string, given: readonly unknown[]) => current?.log.line(level, given);
  hidden("console", parts.makeConsoleMethods(p, { describe, table, write, now: clock.now }));
  const timer =
    (name: "setTimeout" | "setInterval") =>
    (handler: unknown, delay?: unknown, ...given: unknown[]) =>
      current?.timers[name](handler, delay, ...given);
  const clear = (id?: unknown) => current?.timers.clearTimeout(id);
  hidden("setTimeout", timer("setTimeout"));
  hidden("setInterval", timer("setInterval"));
  hidden("clearTimeout", clear);
  hidden("clearInterval", clear);
  hidden("structuredClone", (value: unknown) => clone(value));
  hidden("queueMicrotask", (handler: unknown) => {
    if (typeof handler !== "function") throw new p.TypeError("queueMicrotask takes a function.");
    // A throw becomes an unhandled rejection, which ends the run as it would end a process.
    void p.apply(p.then, settledPromise(), [() => void p.apply(handler, undefined, [])]);
  });

  return (act, first, second, third, out) => {
    if (act === "open" && out) {
      // They block threads, hide memory from the limit, or make a clock for side channels. V8 adds
      // the last of them to a copy anew.
      delete place.SharedArrayBuffer;
      delete place.Atomics;
      delete place.WebAssembly;
      delete place.__parleyHost;
      post = (kind, a, b, c, d) => out(third, kind, a, b, c, d);
      const setup = p.parse(first) as Setup;
      hidden("process", { env: setup.environment });
      current = run(setup, second, post);
      return -1;
    }
    if (act === "again") current = run(p.parse(first) as Setup, second, post);
    if (!current) return -1;
    const { timers, calls, log, fail, begin } = current;
    try {
      if (act === "again") begin(held);
      else if (act === "reply") calls.settle(p.Number(first), second === "ok", third);
      else return timers.tick();
    } catch (thrown) {
      fail(thrown, "threw");
    } finally {
      log.tellDropped();
    }
    return timers.next();
  };
}
