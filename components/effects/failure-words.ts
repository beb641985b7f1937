import { sections } from "@/lib/domain/events/define-event";
import type { RunLimits } from "@/lib/domain/invocations/limits";
import type { Outcome, RunError } from "@/lib/domain/invocations/run";
import { durationWords } from "./duration";

export interface Failure {
  outcome: Exclude<Outcome, "answered">;
  error?: RunError | undefined;
  kind: "test" | "live";
  durationMs: number;
  cpuMs: number;
  /** what the function was given, to say what it missed */
  payload: unknown;
  limits: Pick<RunLimits, "wallMs" | "cpuMs" | "memoryMb" | "resultBytes">;
}

/** What a failed run is called, what it said, and what to do. */
export interface FailureWords {
  title: string;
  message?: string;
  fix: string;
}

export function failureWords(failure: Failure): FailureWords {
  const { outcome, error, limits } = failure;
  const said = error?.message ? { message: error.message } : {};
  switch (outcome) {
    case "function_error":
    case "syntax_error": {
      const name = error?.name || (outcome === "syntax_error" ? "SyntaxError" : "Error");
      const title = error?.line ? `${name}, line ${error.line}` : name;
      return { title, ...said, fix: outcome === "syntax_error" ? parseFix : fixOf(failure) };
    }
    case "timeout":
      return stopped(failure);
    case "out_of_memory":
      return error?.name === "AnswerTooLarge"
        ? { title: "The answer is too large", ...said, fix: "Answer with the commands only." }
        : {
            title: `Out of memory, ${limits.memoryMb} MB`,
            fix: "Keep less in memory, or ask an admin for a higher limit.",
          };
    case "interrupted":
      return {
        title: "Interrupted",
        ...said,
        fix: "Another function brought its runner down. Nothing is wrong with this one. Run again.",
      };
    case "platform_error":
      return {
        title: "The platform failed, not the function",
        ...said,
        fix: "Run again. If it stays so, look at the engine's log.",
      };
  }
}

const parseFix = "The text does not parse, so nothing ran. Mend it and run again.";

function stopped({ kind, error, limits }: Failure): FailureWords {
  const limitOf = kind === "test" ? "the limit of a test" : "the limit of a run";
  switch (error?.name) {
    case "NeverAnswered":
      return {
        title: "It never answers",
        message: error.message,
        fix: "Answer on every path, and look for a promise nobody resolves.",
      };
    case "CpuTimeExceeded":
      return {
        title: `Stopped after ${durationWords(limits.cpuMs)} of computing, ${limitOf}`,
        fix: "The function kept the processor busy. Look for a loop without an end.",
      };
    default:
      return {
        title: `Stopped after ${durationWords(limits.wallMs)}, ${limitOf}`,
        fix: "The function never answered. Look for a loop without an end or a promise nobody resolves.",
      };
  }
}

function fixOf({ error, payload }: Failure): string {
  const message = error?.message ?? "";
  if (error?.name === "TypeError" && /of (undefined|null)\b/.test(message)) {
    const missing = missingSection(/reading '(\w+)'/.exec(message)?.[1], payload);
    return missing
      ? `This payload has no ${missing} section. Check it before reading, or reset to the sample.`
      : "Something on this line is absent. Check it before reading, or reset to the sample.";
  }
  if (error?.name === "ReferenceError") {
    return "Declare it first, or look for a slip in its spelling.";
  }
  return "No command of a failed run is carried out. Catch what can fail, or answer before it does.";
}

/** The section that would have held this field, where the payload has none of that name. */
function missingSection(field: string | undefined, payload: unknown): string | undefined {
  if (!field) return undefined;
  const present = typeof payload === "object" && payload !== null ? Object.keys(payload) : [];
  return Object.entries(sections)
    .filter(([name]) => !present.includes(name))
    .find(([, section]) => field in section.shape)?.[0];
}
