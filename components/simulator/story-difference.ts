import type { Effect } from "@/lib/domain/commands/effect";
import type { SimulationStep } from "@/lib/domain/simulation/simulation";

type Steps = readonly Pick<SimulationStep, "entries">[];

/** After which steps a replay's effects are not those of the recording, by their number from 1. */
export function differingSteps(recorded: Steps, replayed: Steps): number[] {
  const count = Math.max(recorded.length, replayed.length);
  return Array.from({ length: count }, (_, index) => index).flatMap((index) =>
    effectsOf(recorded[index]) === effectsOf(replayed[index]) ? [] : [index + 1],
  );
}

function effectsOf(step: Pick<SimulationStep, "entries"> | undefined): string {
  const effects = (step?.entries ?? []).flatMap((entry) =>
    entry.kind === "effect" ? [comparable(entry.effect)] : [],
  );
  return JSON.stringify(effects);
}

/** What people notice of an effect; which line of the source wrote it is not of it. */
const comparable = ({ type, status, text, command }: Effect) => [
  type,
  status,
  text ?? null,
  command ?? null,
];
