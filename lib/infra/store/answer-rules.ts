import type { z } from "zod";
import { accountSettings } from "@/lib/domain/accounts/settings";

/** What of an account's settings decides over an answer, and what of them a preview shows. */
export const answerRules = accountSettings.pick({
  automaticMessages: true,
  transferToAgent: true,
  emptyArray: true,
  skills: true,
  agents: true,
});
type AnswerRules = z.infer<typeof answerRules>;

const mostKept = 50;
const known = new Map<string, AnswerRules>();

/**
 * The settings column, asked for as text: to check it costs as much as the query that brought it,
 * and it hardly ever changes. The text itself is the key, so that a change is seen at once.
 */
export function readAnswerRules(settings: string): AnswerRules {
  const kept = known.get(settings);
  if (kept) return kept;
  const rules = answerRules.parse(JSON.parse(settings));
  if (known.size >= mostKept) known.clear();
  known.set(settings, rules);
  return rules;
}
