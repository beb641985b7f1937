import type { Ask, makeCalls } from "./calls";
import type { makeChance } from "./chance";
import type { GivenClock, makeClock } from "./clock";
import type { makeClone } from "./clone";
import type { makeConsole } from "./console";
import type { makeConsoleMethods } from "./console-methods";
import type { makeTable } from "./console-table";
import type { makeDescribe } from "./describe";
import type { takePrimordials } from "./primordials";
import type { makeTimers } from "./timers";

/** The one way out of the wall: words and texts, no objects. See runner/room.ts for who listens. */
export type Post = (
  kind: "log" | "dropped" | "wake" | "call" | "clock" | "answer" | "failure" | "loaded",
  ...texts: string[]
) => void;

export interface RoomLimits {
  resultBytes: number;
  logLineBytes: number;
  logBytes: number;
  logLines: number;
  timers: number;
  pendingCalls: number;
  calls: number;
}

/** What a run brings along beside its input. */
export interface Setup {
  act: "run" | "load";
  style: string;
  limits: RoomLimits;
  environment: Record<string, string>;
  given: GivenClock & { seed: string };
}

/**
 * What the host may do with a room: open it for a run (setup, input), begin the run with the lambda
 * that is there from an earlier one, fire a due timer, or hand over the answer to a call (number,
 * "ok" or not, value). It answers how long to wait for the next timer; -1 for none.
 */
export type Enter = (
  act: "open" | "again" | "tick" | "reply",
  first: string,
  second: string,
  third: string,
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

/** What belongs to the run that is under way. */
interface Current {
  log: ReturnType<typeof makeConsole>;
  timers: ReturnType<typeof makeTimers>;
  calls: ReturnType<typeof makeCalls>;
  begin: (lambda: unknown) => void;
  fail: (thrown: unknown, how: "threw" | "called back") => void;
}

/** Prepares a fresh global for user code, and answers the function that opens it for runs. */
export function makeRoom(parts: Parts) {
  const p = parts.takePrimordials();
  const describe = parts.makeDescribe(p);
  const table = parts.makeTable(p, describe);
  const clone = parts.makeClone(p);
  const place = globalThis as unknown as Record<string, unknown>;
  const clock = parts.makeClock(p, place);
  const chance = parts.makeChance(p, globalThis);
  const settledPromise = async () => {};
  const hidden = (name: string, value: unknown) =>
    p.defineProperty(place, name, { value, writable: true, enumerable: false, configurable: true });
  // They block threads, hide memory from the limit, or make a clock for side channels.
  const unwanted = ["SharedArrayBuffer", "Atomics", "WebAssembly"];

  return (post: Post): Enter => {
    for (let i = 0; i < unwanted.length; i++) delete place[unwanted[i] as string];
    let current: Current | undefined;
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

    const open = (setup: Setup, input: string): Current => {
      const { act, style, limits } = setup;
      let settled = false;
      let begun = false;
      clock.begin(post, setup.given);
      chance.begin(setup.given.seed);
      const log = parts.makeConsole(p, describe, post, limits);
      const timers = parts.makeTimers(p, { clock, post, limit: limits.timers });
      const calls = parts.makeCalls(p, {
        describe,
        post,
        pending: limits.pendingCalls,
        total: limits.calls,
      });

      const end = () => {
        settled = true;
        log.tellDropped();
        clock.tell();
      };
      const fail = (thrown: unknown, how: "threw" | "called back") => {
        const { name, message, stack } = describe.error(thrown);
        if (settled) return log.warn(`It failed after its answer: ${message}`);
        end();
        post("failure", name, message, stack, how);
      };
      const answer = (value: unknown) => {
        if (settled)
          return log.warn(
            "The answer was given before. Only the first one counts; this one is not used.",
          );
        let text: string | undefined;
        try {
          text = value === undefined ? "null" : p.stringify(value);
        } catch (thrown) {
          const { message } = describe.error(thrown);
          return fail(new p.TypeError(`The answer cannot be written as JSON: ${message}`), "threw");
        }
        if (text === undefined) {
          return fail(
            new p.TypeError(`The answer cannot be written as JSON: it is a ${typeof value}.`),
            "threw",
          );
        }
        end();
        // Longer than the limit in characters is longer in bytes too; the host counts those.
        if (text.length > limits.resultBytes) post("answer", "too large", `${text.length}`);
        else post("answer", "json", text);
      };
      const callback = (error?: unknown, result?: unknown) => {
        if (settled || error === undefined || error === null) answer(result);
        else fail(error, "called back");
      };
      const classic = async (lambda: (input: unknown, callback: unknown) => unknown) => {
        await lambda(p.parse(input), callback);
      };
      const modern = async (lambda: (input: unknown) => unknown) => {
        answer(await lambda(p.parse(input)));
      };
      const begin = (lambda: unknown) => {
        if (begun) return;
        begun = true;
        if (typeof lambda !== "function") {
          return fail(
            new p.errors.ReferenceError("The source declares no function named lambda."),
            "threw",
          );
        }
        if (act === "load") {
          settled = true;
          return post("loaded");
        }
        const running =
          style === "classic"
            ? classic(lambda as (input: unknown, callback: unknown) => unknown)
            : modern(lambda as (input: unknown) => unknown);
        // The promise is our own async function's, but its prototype is within user code's reach.
        void p.apply(p.then, running, [undefined, (thrown: unknown) => fail(thrown, "threw")]);
      };
      return { log, timers, calls, begin, fail };
    };

    /** The names that user code finds. They stay when globals do, and speak for the run under way. */
    const furnish = (environment: Record<string, string>) => {
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
        if (typeof handler !== "function")
          throw new p.TypeError("queueMicrotask takes a function.");
        // A throw becomes an unhandled rejection, which ends the run as it would end a process.
        void p.apply(p.then, settledPromise(), [() => void p.apply(handler, undefined, [])]);
      });
      hidden("process", { env: environment });
    };

    // The last line that is added to a source calls it, with the `lambda` that the source declares.
    hidden("__parleyLambda", (lambda: unknown) => {
      delete place.__parleyLambda;
      held = lambda;
      current?.begin(lambda);
    });

    return (act, first, second, third) => {
      if (act === "open") {
        const setup = p.parse(first) as Setup;
        const opened = current !== undefined;
        delete place.__parleyHost;
        current = open(setup, second);
        if (!opened) furnish(setup.environment);
        return -1;
      }
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
  };
}
