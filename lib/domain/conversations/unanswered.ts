import type { Effect } from "../commands/effect";
import { type AnswerContext, readResult } from "../commands/read-result";

/** What happens about an event that no function answers: the automatic message is sent, where there is one. */
export function unanswered(context: AnswerContext, reason: string): Effect[] {
  const effects = readResult({ result: undefined, failed: false }, context);
  return effects.map((effect) => ({ ...effect, reason }));
}

export const nothingDeployed = "Nothing that is deployed answers this event.";
