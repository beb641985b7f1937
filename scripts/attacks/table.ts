import type { Told } from "@/lib/infra/sandbox/attacks/assault.fixture";

export interface Row extends Told {
  group: string;
  name: string;
}

const columns = [
  ["group", 10],
  ["attack", 46],
  ["outcome", 34],
  ["answered", 9],
  ["ping", 6],
  ["neighbour", 11],
  ["died", 5],
  ["back", 6],
] as const;

const line = (cells: readonly string[]): string =>
  cells.map((cell, index) => cell.padEnd(columns[index]?.[1] ?? 0)).join(" ");
const ms = (time: number | undefined): string => (time === undefined ? "" : `${Math.round(time)}`);

export const headLine = line(columns.map(([name]) => name));

/** An attack's line; below it, what is not as it has to be. */
export function rowOf(row: Row): string {
  const { group, name, outcome, answeredMs, worstPingMs, fate, runnerDied, backMs, wrongs } = row;
  return [
    line([
      group,
      name,
      outcome,
      ms(answeredMs),
      ms(worstPingMs),
      fate,
      runnerDied ? "yes" : "",
      ms(backMs),
    ]),
    ...wrongs.map(({ kind, words }) => `  ${kind.toUpperCase()}: ${words}`),
  ].join("\n");
}

/**
 * The closing lines. Figures of time depend on the machine, and so does which limit stops an attack
 * first: neither is bad by itself. What got out, or brought the supervisor down, is.
 */
export function totalsOf(rows: readonly Row[]): { lines: string[]; bad: boolean } {
  const count = (kind: string) =>
    rows.filter(({ wrongs }) => wrongs.some((wrong) => wrong.kind === kind)).length;
  const share = (all: readonly Row[]) => `${((all.length / rows.length) * 100).toFixed(1)} %`;
  const lost = rows.filter(({ fate }) => fate === "interrupted" || fate === "lost");
  const retried = rows.filter(({ fate }) => fate === "retried");
  const died = rows.filter(({ runnerDied }) => runnerDied);
  const worst = Math.max(...rows.map(({ worstPingMs }) => worstPingMs));
  const slow = rows.filter(({ worstPingMs }) => worstPingMs > 100);
  const back = Math.max(0, ...rows.map(({ backMs }) => backMs ?? 0));
  const [escapes, leaks, supervisor] = [count("escape"), count("leak"), count("supervisor")];
  const other = count("other end");
  return {
    lines: [
      "",
      `${rows.length} attacks: ${escapes} escapes, ${leaks} leaks, ${supervisor} failures of the supervisor, ${other} that ended otherwise than they have to`,
      `pings: worst ${ms(worst)} ms, over 100 ms in ${share(slow)} of the attacks`,
      `neighbours: lost in ${share(lost)}, begun anew in ${share(retried)}; a runner died in ${share(died)}; worst time back ${ms(back)} ms`,
    ],
    bad: escapes + leaks + supervisor > 0,
  };
}
