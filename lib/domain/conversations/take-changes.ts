import { advance } from "./advance";
import type { Change, GivenChange } from "./change";
import type { Conversation } from "./conversation";
import { ImpossibleChange } from "./impossible-change";
import type { Before } from "./open";
import type { ConversationRules } from "./rules";
import { standingOf } from "./standing";
import type { StoryEntry } from "./story";
import { startTelling } from "./tell";
import type { ToldEvent } from "./told-event";

/** What a change finds. */
export interface Found {
  convId: string;
  conversation: Conversation | null;
  before: Before | undefined;
  /** the number of the last entry of its story */
  lastSeq: number;
  rules: ConversationRules;
}

/** What came of changes, or of an answer. */
export interface Outcome {
  conversation: Conversation;
  entries: StoryEntry[];
  raised: ToldEvent[];
}

/** Takes changes one after the other; where one of them is impossible, it throws and none happened. */
export function takeChanges(
  { convId, conversation, before, lastSeq, rules }: Found,
  changes: readonly GivenChange[],
  /** `listed`: they came as a list, so that what is wrong says with which of them */
  { now, listed = false }: { now: number; listed?: boolean },
): Outcome {
  const story = startTelling(convId, lastSeq);
  let current = conversation;
  const raised = changes.flatMap((given, index) => {
    // Clocks differ: what says no time happens now, and never before what happened already.
    const at = given.at ?? Math.max(now, current?.lastTs ?? 0);
    const change = { ...given, at } as Change;
    try {
      const after = advance(current, change, rules, { convId, before });
      current = after.conversation;
      const { version } = current;
      return story.change({ change, version, standing: standingOf(current), raised: after.events });
    } catch (error) {
      throw listed && error instanceof ImpossibleChange ? error.inList(index) : error;
    }
  });
  if (!current) throw new ImpossibleChange("", "There is no change.");
  return { conversation: current, entries: story.entries, raised };
}
