import { DomainError } from "@/lib/domain/errors";
import type { Answerers } from "@/lib/domain/simulation/answerer";
import { check } from "@/lib/domain/simulation/check";
import { type Compared, shownEffects } from "@/lib/domain/simulation/compared";
import { aFewAtATime } from "./a-few-at-a-time";
import { findCourse, type ReplayDeps, replay } from "./replay-course";

/** What all outcomes of one comparison may say, as JSON. */
const mostCharacters = 10_000_000;

/** Replays many through up to two sets of code: what each does, and whether both do the same. */
export async function compareSimulations(
  deps: ReplayDeps,
  {
    account,
    ids,
    versions = [{}],
  }: { account: string; ids: string[]; versions?: Answerers[] | undefined },
): Promise<Compared[]> {
  let characters = 0;
  return aFewAtATime(ids, async (id): Promise<Compared> => {
    const course = await findCourse(deps, { account, simulation: id });
    const { name, assertions } = course.summary;
    const outcomes: Compared["outcomes"] = [];
    for (const answerers of versions) {
      try {
        const { steps } = await replay(deps, course, { account, answerers });
        const outcome = {
          effects: shownEffects(steps),
          verdicts: check(assertions, steps),
          refused: steps.filter(({ refused }) => refused !== undefined).length,
        };
        characters += JSON.stringify(outcome).length;
        outcomes.push(outcome);
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== "invalid") throw error;
        outcomes.push({ effects: [], verdicts: [], refused: 0, error: error.message });
      }
    }
    if (characters > mostCharacters) {
      throw new DomainError("too_large", "That is too much to compare at once. Compare fewer.");
    }
    const [first, ...others] = outcomes.map((each) => JSON.stringify([each.effects, each.error]));
    return { id, name, outcomes, same: others.every((each) => each === first) };
  });
}
