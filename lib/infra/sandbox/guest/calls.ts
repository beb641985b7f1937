import type { Describe } from "./describe";
import type { Primordials } from "./primordials";
import type { Post } from "./run";

interface Waiting {
  size: number;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/** What a function's code gets from the engine, one question and one answer at a time. */
export type Ask = (service: string, args: unknown) => Promise<unknown>;

/** The questions of a run that are not answered yet. */
export function makeCalls(
  p: Primordials,
  {
    describe,
    post,
    pending,
    total,
  }: { describe: Describe; post: Post; pending: number; total: number },
) {
  const waiting = new p.Map<number, Waiting>();
  // The runner writes what all ask for in one go: its other functions would wait for this one.
  const mostAtOnce = 4_000_000;
  let count = 0;
  let size = 0;
  let last = 0;

  const ask: Ask = (service, args) =>
    new p.Promise((resolve, reject) => {
      if (count >= pending) {
        throw new p.Error(
          `A run may wait for ${pending} answers at a time. Await some before asking more.`,
        );
      }
      if (last >= total) throw new p.Error(`A run may call out ${total} times. This is one more.`);
      let text: string | undefined;
      try {
        text = p.stringify(args);
      } catch (thrown) {
        throw new p.TypeError(`This cannot be sent as JSON: ${describe.error(thrown).message}`);
      }
      if (text !== undefined && text.length > 1_500_000) {
        throw new p.errors.RangeError("That is more than a call can carry.");
      }
      text ??= "null";
      if (size + text.length > mostAtOnce) {
        throw new p.errors.RangeError(
          "The calls that wait for their answers may carry 4 MB together. Await some before asking more.",
        );
      }
      last += 1;
      count += 1;
      size += text.length;
      p.apply(p.mapSet, waiting, [last, { resolve, reject, size: text.length }]);
      post("call", `${last}`, service, text);
    });

  /** Hands over an answer. */
  const settle = (call: number, ok: boolean, text: string): void => {
    const asked = p.apply(p.mapGet, waiting, [call]) as Waiting | undefined;
    if (!asked) return;
    p.apply(p.mapDelete, waiting, [call]);
    count -= 1;
    size -= asked.size;
    const value: unknown = p.parse(text);
    if (ok) return asked.resolve(value);
    const { name, message } = value as { name: string; message: string };
    const error = new p.Error(message);
    p.defineProperty(error, "name", {
      value: name,
      writable: true,
      enumerable: false,
      configurable: true,
    });
    asked.reject(error);
  };

  return { ask, settle };
}
