import type { makeCalls } from "./calls";
import type { Chance } from "./chance";
import type { Clock, GivenClock } from "./clock";
import type { makeConsole } from "./console";
import type { Describe } from "./describe";
import type { Primordials } from "./primordials";
import type { makeTimers } from "./timers";

/** The one way out of the wall: words and texts, no objects. See runner/room.ts for who listens. */
export type Post = (
  kind: "log" | "dropped" | "wake" | "call" | "clock" | "answer" | "failure" | "loaded",
  first?: string,
  second?: string,
  third?: string,
  fourth?: string,
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

interface Parts {
  describe: Describe;
  clock: Clock;
  chance: Chance;
  makeConsole: typeof makeConsole;
  makeTimers: typeof makeTimers;
  makeCalls: typeof makeCalls;
}

type ClassicLambda = (input: unknown, callback: unknown) => unknown;
type ModernLambda = (input: unknown) => unknown;

/** Begins runs in a global: each has a log, timers and calls of its own, and one answer. */
export function makeRuns(p: Primordials, parts: Parts) {
  const { describe, clock, chance, makeConsole, makeTimers, makeCalls } = parts;

  return ({ act, style, limits, given }: Setup, input: string, post: Post) => {
    let settled = false;
    let begun = false;
    clock.begin(post, given);
    chance.begin(given.seed);
    const log = makeConsole(p, describe, post, limits);
    const timers = makeTimers(p, { clock, post, limit: limits.timers });
    const calls = makeCalls(p, {
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
    const classic = async (lambda: ClassicLambda) => {
      await lambda(p.parse(input), callback);
    };
    const modern = async (lambda: ModernLambda) => {
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
        style === "classic" ? classic(lambda as ClassicLambda) : modern(lambda as ModernLambda);
      // The promise is our own async function's, but its prototype is within user code's reach.
      void p.apply(p.then, running, [undefined, (thrown: unknown) => fail(thrown, "threw")]);
    };
    return { log, timers, calls, begin, fail };
  };
}
