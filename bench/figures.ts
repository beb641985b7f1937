import { loadavg } from "node:os";

/** The value below which `share` (0…1) of the samples lie. */
export function percentile(samples: number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
  return sorted[Math.max(0, at)] ?? Number.NaN;
}

export const median = (samples: number[]): number => percentile(samples, 0.5);

/** One line of the closing table: a figure, what it was measured beside, and what was promised. */
export interface Figure {
  what: string;
  measured: number;
  unit: "ms" | "MB" | "requests";
  /** the floor or peer of the same run; undefined where there is none to have */
  beside?: { what: string; measured: number };
  /** the most it may be: a value, or a multiple of what it was measured beside */
  goal?: { atMost: number } | { ratioAtMost: number };
}

function verdict(figure: Figure): string {
  const { goal, beside, measured } = figure;
  if (!goal) return "";
  if ("atMost" in goal) return measured <= goal.atMost ? "holds" : "MISSED";
  return beside && measured / beside.measured <= goal.ratioAtMost ? "holds" : "MISSED";
}

const rounded = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

export function printFigures(figures: Figure[]): void {
  const rows = figures.map((figure) => ({
    figure: figure.what,
    measured: `${rounded(figure.measured)} ${figure.unit}`,
    beside: figure.beside
      ? `${figure.beside.what}: ${rounded(figure.beside.measured)} ${figure.unit}`
      : "",
    ratio: figure.beside ? `${(figure.measured / figure.beside.measured).toFixed(2)}x` : "",
    goal: figure.goal
      ? "atMost" in figure.goal
        ? `<= ${figure.goal.atMost} ${figure.unit}`
        : `<= ${figure.goal.ratioAtMost}x`
      : "",
    verdict: verdict(figure),
  }));
  console.table(rows);
  console.log(
    `load average: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(" ")}`,
  );
}
