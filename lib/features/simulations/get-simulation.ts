import { nextThing } from "@/lib/domain/simulation/next-thing";
import { findShipped } from "@/lib/domain/simulation/shipped/catalog";
import type { KeptSimulation } from "@/lib/domain/simulation/simulation";
import { findCourse, type ReplayDeps, replay } from "./replay-course";
import { shownSimulation, shownStep } from "./shown-simulation";

/** A simulation with its story. One that comes with the product happens anew for whoever looks at it. */
export async function getSimulation(
  deps: ReplayDeps,
  { account, simulation: id }: { account: string; simulation: string },
): Promise<KeptSimulation> {
  if (!findShipped(id)) return shownSimulation(await deps.store.simulations.get({ account, id }));
  const course = await findCourse(deps, { account, simulation: id });
  const { state, steps } = await replay(deps, course, { account });
  return {
    ...course.summary,
    start: course.start,
    state,
    steps: steps.map(shownStep),
    next: nextThing(state),
  };
}
