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
export function transcript(limits: Job["limits"]) {
  const logs: LogLine[] = [];
  let logBytes = 0;
  let toldDropped = 0;
  let refused = 0;
  let wakeAt: number | undefined;
  let answer: Answer | undefined;

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
    /** When to wake the run, once. */
    takeWake(): number | undefined {
      const due = wakeAt;
      wakeAt = undefined;
      return due;
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

function list(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch {
    return [text];
  }
}
