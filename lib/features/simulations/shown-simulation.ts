import { nextThing } from "@/lib/domain/simulation/next-thing";
import type { EventRecording } from "@/lib/domain/simulation/recording";
import type { KeptSimulation, SimulationStep } from "@/lib/domain/simulation/simulation";
import type { StoredSimulation } from "@/lib/infra/store/simulation-row";

/** A simulation as it leaves the server: what its runs were given from outside stays. */
export function shownSimulation(simulation: StoredSimulation): KeptSimulation {
  const { steps, state } = simulation;
  return { ...simulation, steps: steps.map(shownStep), next: nextThing(state) };
}

export function shownStep({
  recordings: _recordings,
  ...step
}: SimulationStep & { recordings: EventRecording[] }): SimulationStep {
  return step;
}
