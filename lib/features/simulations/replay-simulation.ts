import type { Answerers } from "@/lib/domain/simulation/answerer";
import type { Verdict } from "@/lib/domain/simulation/assertion";
import { check } from "@/lib/domain/simulation/check";
import type { SimulationStep } from "@/lib/domain/simulation/simulation";
import { findCourse, type ReplayDeps, replay } from "./replay-course";
import { shownStep } from "./shown-simulation";

/** What comes of a simulation now, or through other code. Nothing is kept of it. */
export async function replaySimulation(
  deps: ReplayDeps,
  { answerers, ...key }: { account: string; simulation: string; answerers?: Answerers | undefined },
): Promise<{ steps: SimulationStep[]; verdicts: Verdict[] }> {
  const course = await findCourse(deps, key);
  const { steps } = await replay(deps, course, { account: key.account, answerers });
  return {
    steps: steps.map(shownStep),
    verdicts: check(course.summary.assertions, steps),
  };
}
