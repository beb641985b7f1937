import { advance } from "@/lib/domain/conversations/advance";
import type { Conversation } from "@/lib/domain/conversations/conversation";
import { ImpossibleChange } from "@/lib/domain/conversations/impossible-change";
import type { StoryEntry } from "@/lib/domain/conversations/story";
import type { SimulatedRules } from "@/lib/domain/simulation/rules";

/**
 * The conversations as they stood after some of a story, for looking at it step by step; or after what
 * the server has not answered yet, from where it last said they stand.
 */
export function conversationsAfter(
  entries: readonly StoryEntry[],
  rules: SimulatedRules,
  before: Readonly<Record<string, Conversation>> = {},
): Record<string, Conversation> {
  const conversations = { ...before };
  for (const entry of entries) {
    if (entry.kind !== "change") continue;
    const { convId, change } = entry;
    try {
      const next = advance(conversations[convId] ?? null, change, rules, { convId });
      conversations[convId] = next.conversation;
    } catch (error) {
      // A change that the present rules would refuse did happen: what is known of before stays.
      if (!(error instanceof ImpossibleChange)) throw error;
    }
  }
  return conversations;
}
