import { host } from "../host";
import { DOMException } from "./dom-exception";
import { Event, EventTarget } from "./event-target";

/** Known to the controllers of this file alone. */
let fresh: () => AbortSignal;
let end: (signal: AbortSignal, reason: unknown) => void;
const own = Symbol("made by this file");

/** Tells whoever listens that something is no longer wanted. */
export class AbortSignal extends EventTarget {
  #aborted = false;
  #reason: unknown;
  onabort: ((event: Event) => void) | null = null;

  static {
    fresh = () => new AbortSignal(own);
    end = (signal, reason) => {
      if (signal.#aborted) return;
      signal.#aborted = true;
      signal.#reason =
        reason === undefined
          ? new DOMException("This operation was aborted", "AbortError")
          : reason;
      const event = new Event("abort");
      signal.onabort?.(event);
      signal.dispatchEvent(event);
    };
  }

  constructor(key?: symbol) {
    super();
    if (key !== own) throw new TypeError("Illegal constructor");
  }
  get aborted(): boolean {
    return this.#aborted;
  }
  get reason(): unknown {
    return this.#reason;
  }
  throwIfAborted(): void {
    if (this.#aborted) throw this.#reason;
  }

  static abort(reason?: unknown): AbortSignal {
    const signal = fresh();
    end(signal, reason);
    return signal;
  }
  static timeout(ms: number): AbortSignal {
    const signal = fresh();
    host.setTimeout(() => {
      end(signal, new DOMException("The operation was aborted due to timeout", "TimeoutError"));
    }, ms);
    return signal;
  }
  static any(signals: Iterable<AbortSignal>): AbortSignal {
    const signal = fresh();
    for (const one of signals) {
      if (one.aborted) {
        end(signal, one.reason);
        break;
      }
      one.addEventListener("abort", () => end(signal, one.reason), { signal });
    }
    return signal;
  }
}

export class AbortController {
  readonly signal: AbortSignal = fresh();
  abort(reason?: unknown): void {
    end(this.signal, reason);
  }
}

export { DOMException, Event, EventTarget };
