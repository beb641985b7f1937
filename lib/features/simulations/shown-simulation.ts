import { nextThing } from "@/lib/domain/simulation/next-thing";
import type { KeptSimulation } from "@/lib/domain/simulation/simulation";
import type { StoredSimulation } from "@/lib/infra/store/simulation-row";

/** A simulation as it leaves the server: what its runs were given from outside stays. */
export function shownSimulation({
  recordings: _recordings,
  ...simulation
}: StoredSimulation): KeptSimulation {
  return { ...simulation, next: nextThing(simulation.state) };
}
