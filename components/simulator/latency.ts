import { durationWords } from "@/components/effects/duration";

const longestMs = 30_000;
export const steps = 1_000;
const secondAt = 670;

/** Where a latency stands on the slider: log scale, a second at the same place as everywhere. */
export function positionOf(ms: number): number {
  return Math.round((Math.log(Math.min(Math.max(ms, 1), longestMs)) / Math.log(longestMs)) * steps);
}

/** The latency at a place of the slider, in figures that people say; near the mark it is a second. */
export function latencyAt(position: number): number {
  if (Math.abs(position - secondAt) <= 6) return 1_000;
  const ms = longestMs ** (position / steps);
  const unit = 10 ** Math.max(Math.floor(Math.log10(ms)) - 1, 0);
  return Math.min(Math.max(Math.round(ms / unit) * unit, 1), longestMs);
}

export const latencyWords = (ms: number | undefined): string =>
  ms === undefined ? "–" : durationWords(ms);
