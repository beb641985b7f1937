/** From here on people may see a message after an agent has already answered. */
export const advisedMs = 1000;
const longestMs = 30_000;

/** "38 ms" or "1.24 s". */
export function durationWords(ms: number): string {
  if (ms < 10) return `${Number(Math.max(ms, 0).toFixed(1))} ms`;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  return `${Number((ms / 1000).toFixed(2))} s`;
}

/** Where a time stands on the product's one ruler, in per cent: log scale, 1 ms to 30 s. */
export function rulerPosition(ms: number): number {
  const share = Math.log(Math.max(ms, 1)) / Math.log(longestMs);
  // As exact as a browser keeps it: what the server drew must be what it draws.
  return Number((Math.min(share, 1) * 100).toFixed(3));
}

export const isLate = (ms: number) => ms > advisedMs;
