import { type Given, given } from "@/lib/domain/invocations/recording";
import { type LogLine, logLevels, type RunError } from "@/lib/domain/invocations/run";
import type { Job } from "../protocol";

type Answer =
  | { kind: "json"; text: string }
  | { kind: "too large" }
  | { kind: "failure"; error: Omit<RunError, "line" | "column"> }
  | { kind: "loaded" };

/**
 * What was heard from a run. The guest keeps the same caps, but it shares its heap with user code,
 * so they are kept again here; words that the guest does not use are not heard.
 */
export function transcript(
  { limits, given: supplied }: Pick<Job, "limits" | "given">,
  ask: (call: { call: number; service: string; args: string }) => void,
) {
  const logs: LogLine[] = [];
  let logBytes = 0;
  let toldDropped = 0;
  let refused = 0;
  let wakeAt: number | undefined;
  let answer: Answer | undefined;
  let clock: Pick<Given, "now" | "readings" | "cut"> | undefined;
  const turns: number[] = [];
  let asked = 0;

  const log = (level = "", message = "", extras = "[]", at = "") => {
    const known = logLevels.find((name) => name === level);
    const size = Buffer.byteLength(message) + Buffer.byteLength(extras) - 2;
    // Characters were counted inside; bytes may be up to three times as many.
    if (!known || logs.length >= limits.logLines || logBytes + size > limits.logBytes * 3) {
      refused += 1;
      return;
    }
    logBytes += size;
    logs.push({ level: known, message, extras: list(extras), at: Number(at) || Date.now() });
  };

  return {
    hear(kind: string, ...texts: string[]): void {
      const [first = "", second = "", third = "", fourth = ""] = texts;
      if (kind === "log") log(first, second, third, fourth);
      else if (kind === "dropped")
        toldDropped = Math.max(toldDropped, Math.trunc(Number(first)) || 0);
      else if (kind === "wake") this.wakeIn(Number(first));
      else if (kind === "call") {
        // Numbered by the guest, one after the other; what is not so was not asked by our code.
        if (Number(first) !== asked + 1 || asked >= limits.calls) return;
        asked += 1;
        ask({ call: asked, service: second, args: third });
      } else if (kind === "clock") clock ??= readClock(first, second, third);
      else if (answer) return;
      else if (kind === "loaded") answer = { kind: "loaded" };
      else if (kind === "failure") {
        const calledBack = fourth === "called back" ? { calledBack: true } : {};
        answer = {
          kind: "failure",
          error: { name: first, message: second, stack: third, ...calledBack },
        };
      } else if (kind === "answer") {
        const fits = first === "json" && Buffer.byteLength(second) <= limits.resultBytes;
        answer = fits ? { kind: "json", text: second } : { kind: "too large" };
      }
    },
    /** Remembers the earliest time at which a timer is due. */
    wakeIn(ms: number): void {
      if (!(ms >= 0)) return;
      wakeAt = Math.min(wakeAt ?? Infinity, performance.now() + ms);
    },
    /** Notes whose turn it was: a timer's (-1), or that of the answer to a call. */
    tookTurn(turn: number): void {
      if (turns.length < turnsKept) turns.push(turn);
    },
    /** Time and chance as the run had them; null when it did not come to tell. */
    given(): Given | null {
      if (!clock) return null;
      const cut = clock.cut || turns.length >= turnsKept;
      return { ...clock, cut, seed: supplied.seed, turns };
    },
    /** When to wake the run; undefined when no timer is set. */
    get wakeAt() {
      return wakeAt;
    },
    woke(): void {
      wakeAt = undefined;
    },
    /** How many calls it made. */
    get asked() {
      return asked;
    },
    get answer() {
      return answer;
    },
    logs,
    get droppedLogs() {
      return toldDropped + refused;
    },
  };
}

const turnsKept = 5_000;
const clockWords = given.pick({ now: true, readings: true, cut: true });

function readClock(now: string, readings: string, cut: string) {
  const read = clockWords.safeParse({
    now: Number(now),
    readings: list(readings),
    cut: cut === "cut",
  });
  return read.success ? read.data : undefined;
}

function list(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch {
    return [text];
  }
}
