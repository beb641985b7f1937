import type { Effect } from "@/lib/domain/commands/effect";
import type { Outcome } from "@/lib/domain/invocations/run";
import { durationWords } from "./duration";
import { previewSteps } from "./preview-steps";

export type EffectWord = "message" | "automatic message" | "silence" | "transfer" | "close";

const messageWords = {
  function: "message",
  automatic: "automatic message",
  silent: "silence",
  nothing: undefined,
} as const;

/** What an answer does, in single words. */
export function effectWords(effects: readonly Effect[]): EffectWord[] {
  const { message, transfer, close } = previewSteps(effects);
  const word = messageWords[message.is];
  return [
    ...(word ? [word] : []),
    ...(transfer ? (["transfer"] as const) : []),
    ...(close ? (["close"] as const) : []),
  ];
}

const failures: Record<Exclude<Outcome, "answered">, string> = {
  function_error: "Failed",
  timeout: "Stopped",
  out_of_memory: "Out of memory",
  syntax_error: "Syntax error",
  interrupted: "Interrupted",
  platform_error: "Failed on the platform's side",
};

/** The one sentence that a finished run announces. */
export function runSentence(run: {
  outcome: Outcome;
  durationMs: number;
  effects: readonly Effect[];
  error?: { message: string; line?: number | undefined } | undefined;
}): string {
  const time = durationWords(run.durationMs);
  if (run.outcome !== "answered") {
    const where = run.error?.line ? ` in line ${run.error.line}` : "";
    const why = run.error?.message ? `: ${run.error.message}` : "";
    return `${failures[run.outcome]} after ${time}${where}${why}`.replace(/[.\s]*$/, ".");
  }
  const words = effectWords(run.effects);
  const ignored = run.effects.filter((effect) => effect.status === "ignored").length;
  const invalid = run.effects.filter((effect) => effect.status === "invalid").length;
  const parts = [
    words.length > 0 ? words.join(", ") : "no effect",
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...(invalid > 0 ? [`${invalid} invalid`] : []),
  ];
  return `Answered in ${time}: ${parts.join("; ")}.`;
}
