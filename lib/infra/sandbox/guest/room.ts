import type { makeClone } from "./clone";
import type { makeConsole } from "./console";
import type { makeDescribe } from "./describe";
import type { takePrimordials } from "./primordials";
import type { makeTimers } from "./timers";

/** The one way out of the wall: words and texts, no objects. See runner/room.ts for who listens. */
export type Post = (
  kind: "log" | "dropped" | "wake" | "answer" | "failure" | "loaded",
  ...texts: string[]
) => void;

export interface RoomLimits {
  resultBytes: number;
  logLineBytes: number;
  logBytes: number;
  logLines: number;
  timers: number;
}

/** What the host may do with a room: hand over the work, or fire a due timer. */
export type Enter = (
  act: "run" | "load" | "tick",
  style: string,
  input: string,
  limits: string,
) => number;

interface Parts {
  takePrimordials: typeof takePrimordials;
  makeDescribe: typeof makeDescribe;
  makeConsole: typeof makeConsole;
  makeTimers: typeof makeTimers;
  makeClone: typeof makeClone;
}

/** Prepares a fresh global for user code, and answers the function that opens it for one run. */
export function makeRoom(parts: Parts) {
  const p = parts.takePrimordials();
  const describe = parts.makeDescribe(p);
  const clone = parts.makeClone(p);
  const place = globalThis as unknown as Record<string, unknown>;
  const settledPromise = async () => {};
  const hidden = (name: string, value: unknown) =>
    p.defineProperty(place, name, { value, writable: true, enumerable: false, configurable: true });
  // They block threads, hide memory from the limit, or make a clock for side channels.
  const unwanted = ["SharedArrayBuffer", "Atomics", "WebAssembly"];

  return (post: Post): Enter => {
    for (let i = 0; i < unwanted.length; i++) delete place[unwanted[i] as string];
    let settled = false;
    let begin: ((lambda: unknown) => void) | undefined;
    let tick: (() => number) | undefined;

    const open = (act: string, style: string, input: string, limits: RoomLimits) => {
      const log = parts.makeConsole(p, describe, post, limits);
      const timers = parts.makeTimers(p, post, limits.timers);

      const fail = (thrown: unknown, how: "threw" | "called back") => {
        const { name, message, stack } = describe.error(thrown);
        if (settled) return log.warn(`It failed after its answer: ${message}`);
        settled = true;
        log.tellDropped();
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
        settled = true;
        log.tellDropped();
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

      begin = (lambda) => {
        if (begin === undefined) return;
        begin = undefined;
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
      tick = () => {
        try {
          return timers.tick();
        } catch (thrown) {
          fail(thrown, "threw");
          return timers.next();
        } finally {
          log.tellDropped();
        }
      };

      hidden("console", log.console);
      hidden("setTimeout", timers.setTimeout);
      hidden("setInterval", timers.setInterval);
      hidden("clearTimeout", timers.clearTimeout);
      hidden("clearInterval", timers.clearInterval);
      hidden("structuredClone", (value: unknown) => clone(value));
      hidden("queueMicrotask", (handler: unknown) => {
        if (typeof handler !== "function")
          throw new p.TypeError("queueMicrotask takes a function.");
        // A throw becomes an unhandled rejection, which ends the run as it would end a process.
        void p.apply(p.then, settledPromise(), [() => void p.apply(handler, undefined, [])]);
      });
    };
    // The last line that is added to a source calls it, with the `lambda` that the source declares.
    hidden("__parleyLambda", (lambda: unknown) => {
      delete place.__parleyLambda;
      begin?.(lambda);
    });

    return (act, style, input, limits) => {
      if (act === "tick") return tick?.() ?? -1;
      open(act, style, input, p.parse(limits) as RoomLimits);
      return -1;
    };
  };
}
