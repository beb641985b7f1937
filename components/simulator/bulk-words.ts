import type { Compared } from "@/lib/domain/simulation/compared";
import type { BulkReplay } from "./use-bulk-replay";

/** What came of a scenario: the same through both, or not; and whether its assertions held. */
export interface BulkWords {
  good: boolean;
  words: string;
}

const heldOf = ({ verdicts }: Compared["outcomes"][number]) =>
  verdicts.filter(({ held }) => held).length;

export function bulkWords({ outcomes, same }: Compared): BulkWords {
  const error = outcomes.find((outcome) => outcome.error !== undefined)?.error;
  if (error !== undefined) return { good: false, words: error };
  const red = outcomes.some((outcome) => heldOf(outcome) < outcome.verdicts.length);
  const asserted = (outcomes[0]?.verdicts.length ?? 0) > 0;
  const held = outcomes
    .map((outcome) => `${heldOf(outcome)} of ${outcome.verdicts.length}`)
    .join(" / ");
  const parts = [
    ...(outcomes.length > 1 ? [same ? "same effects" : "other effects"] : []),
    ...(asserted ? [`${held} hold`] : []),
    ...(outcomes.length === 1 && !asserted ? [`${outcomes[0]?.effects.length ?? 0} effects`] : []),
    ...refusedWords(outcomes),
  ];
  return { good: same && !red, words: parts.join(", ") };
}

function refusedWords(outcomes: Compared["outcomes"]): string[] {
  const refused = Math.max(...outcomes.map((outcome) => outcome.refused), 0);
  return refused === 0 ? [] : [`${refused} ${refused === 1 ? "step" : "steps"} impossible`];
}

/** "12 of 40 replayed", then what came of them all. */
export function progressWords({ done, of, running, results, sets }: BulkReplay): string {
  if (running) return `${done} of ${of} replayed`;
  const all = [...results.values()];
  const other = all.filter((each) => !each.same).length;
  const red = all.filter((each) =>
    each.outcomes.some((outcome) => heldOf(outcome) < outcome.verdicts.length),
  ).length;
  const stopped = done < of ? `Stopped after ${done} of ${of}. ` : `${done} replayed. `;
  const effects =
    sets < 2 ? "" : other === 0 ? "Both do the same. " : `${other} with other effects. `;
  return `${stopped}${effects}${red === 0 ? "All assertions hold." : `In ${red} an assertion fails.`}`;
}
