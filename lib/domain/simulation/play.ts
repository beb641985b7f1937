import { z } from "zod";
import { ImpossibleChange } from "../conversations/impossible-change";
import { storyEntry } from "../conversations/story";
import { environment } from "../lambdas/environment";
import { type Action, action } from "./action";
import { eventRecording } from "./recording";
import { type Answer, simulate } from "./simulate";
import { type Simulation, simulation } from "./simulation";

/** What web asks of the engine: carry these actions out. */
export const playRequest = z.object({
  accountId: z.string(),
  simulation,
  actions: z.array(action).max(500),
  /** null lets functions call out; else they get what they were answered then */
  recorded: z.array(eventRecording).nullable(),
  /** a text that runs wherever this function's draft would */
  text: z
    .object({ lambdaId: z.string(), code: z.string(), environment: environment.optional() })
    .optional(),
  /** whether runs of one text share what can be shared, as a thousand replays want it */
  shared: z.boolean(),
});
export type PlayRequest = z.output<typeof playRequest>;

const playedStep = z.object({
  entries: z.array(storyEntry),
  recordings: z.array(eventRecording),
  refused: z.string().optional(),
});
export const played = z.object({ simulation, steps: z.array(playedStep) });
export type Played = z.infer<typeof played>;

/**
 * Carries actions out one after the other. In a replay none of them comes earlier or later than it
 * did, and what has become impossible is passed over; otherwise it throws.
 */
export async function play(
  begin: Simulation,
  actions: readonly Action[],
  { answer, passOver }: { answer: Answer; passOver: boolean },
): Promise<Played> {
  let now = begin;
  const steps: Played["steps"] = [];
  for (const [index, action] of actions.entries()) {
    const until = actions[index + 1]?.at;
    try {
      const done = await simulate(now, action, answer, until === undefined ? {} : { until });
      now = done.simulation;
      steps.push({ entries: done.entries, recordings: done.recordings });
    } catch (error) {
      if (!passOver || !(error instanceof ImpossibleChange)) throw error;
      steps.push({ entries: [], recordings: [], refused: error.message });
    }
  }
  return { simulation: now, steps };
}
