import type { Author } from "@/lib/domain/audit/author";
import { findShipped } from "@/lib/domain/simulation/shipped/catalog";
import type { KeptSimulation } from "@/lib/domain/simulation/simulation";
import { findCourse, type ReplayDeps, replay } from "./replay-course";
import { shownSimulation } from "./shown-simulation";

/** One like it to go on with, which nobody has saved yet. */
export async function copySimulation(
  deps: ReplayDeps,
  { account, simulation: id, by }: { account: string; simulation: string; by: Author },
): Promise<KeptSimulation> {
  const { description, start, state, steps } = findShipped(id)
    ? await shippedStory(deps, { account, id })
    : await deps.store.simulations.get({ account, id });
  const made = { account, by: by.name, description, start, state, steps };
  return shownSimulation(await deps.store.simulations.create(made));
}

async function shippedStory(deps: ReplayDeps, { account, id }: { account: string; id: string }) {
  const course = await findCourse(deps, { account, simulation: id });
  const { description } = course.summary;
  return { description, start: course.start, ...(await replay(deps, course, { account })) };
}
