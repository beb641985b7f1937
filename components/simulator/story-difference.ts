import { shownEffects } from "@/lib/domain/simulation/compared";
import type { SimulationStep } from "@/lib/domain/simulation/simulation";

/** After which steps a replay's effects are not those of the recording, by their number from 1. */
export function differingSteps(
  recorded: readonly SimulationStep[],
  replayed: readonly SimulationStep[],
): number[] {
  const [was, is] = [effectsByStep(recorded), effectsByStep(replayed)];
  const steps = [...new Set([...was.keys(), ...is.keys()])].sort((a, b) => a - b);
  return steps.filter((step) => JSON.stringify(was.get(step)) !== JSON.stringify(is.get(step)));
}

function effectsByStep(steps: readonly SimulationStep[]): Map<number, unknown[]> {
  const all = new Map<number, unknown[]>();
  for (const effect of shownEffects(steps)) {
    all.set(effect.step, [...(all.get(effect.step) ?? []), effect]);
  }
  return all;
}
