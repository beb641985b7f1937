import type { EntryOf } from "@/lib/domain/conversations/story";

/** A race between an answer and a change that was faster, on one linear scale from the run's start. */
export interface Race {
  /** milliseconds from the start of the run */
  answerMs: number;
  fasterMs: number;
  /** by how much the change was faster */
  gapMs: number;
  /** what 100 % of the scale is */
  scaleMs: number;
}

export function raceOf(run: EntryOf<"run">, faster: EntryOf<"change">): Race {
  const answerMs = Math.max(run.answeredAt - run.at, 0);
  const fasterMs = Math.max(faster.at - run.at, 0);
  // Room to the right of the last mark for its words.
  const scaleMs = Math.max(answerMs, fasterMs, 1_000) * 1.35;
  return { answerMs, fasterMs, gapMs: Math.max(answerMs - fasterMs, 0), scaleMs };
}

export const share = (ms: number, { scaleMs }: Pick<Race, "scaleMs">): number =>
  Number(Math.min((ms / scaleMs) * 100, 100).toFixed(3));
