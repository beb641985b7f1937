import type { Effect } from "@/lib/domain/commands/effect";
import type { Conversation } from "@/lib/domain/conversations/conversation";
import type { EntryOf, StoryEntry } from "@/lib/domain/conversations/story";
import type { EventState } from "@/lib/infra/store/conversation-events";
import type { Store } from "@/lib/infra/store/open-store";

const mostEntries = 2_000;
const mostEvents = 500;

/** A conversation as a platform sees it. */
export type Shown = Pick<
  Conversation,
  "convId" | "state" | "skillId" | "participants" | "ttr" | "version"
>;

export const shown = (conversation: Conversation): Shown => {
  const { convId, state, skillId, participants, ttr, version } = conversation;
  return { convId, state, skillId, participants, ttr, version };
};

/** A conversation with what was said and done in it, and the events with what became of each. */
export async function getConversation(
  { store }: { store: Pick<Store, "conversations" | "conversationEvents"> },
  key: { account: string; convId: string },
) {
  const conversation = await store.conversations.get(key);
  const story = await store.conversations.story({ ...key, limit: mostEntries });
  const states = await store.conversationEvents.list({ ...key, limit: mostEvents });
  return {
    ...shown(conversation),
    transcript: story.flatMap(lineOf),
    events: eventsOf(story, states),
  };
}

/** A line of the transcript: a change, or what was not done, or done late, and why. */
function lineOf(entry: StoryEntry): object[] {
  const { seq, at } = entry;
  if (entry.kind === "change") return [{ seq, ...entry.change }];
  if (entry.kind !== "effect") return [];
  const { effect, overtakenBy } = entry;
  const late = effect.status === "dropped_stale" || effect.status === "flagged_stale";
  return late ? [{ seq, at, type: "effect", effect, overtakenBy }] : [];
}

function eventsOf(story: readonly StoryEntry[], states: readonly EventState[]) {
  const effects = effectsByEvent(story);
  const told = new Map(
    story.flatMap((entry): [number, EntryOf<"event">][] =>
      entry.kind === "event" ? [[entry.seq, entry]] : [],
    ),
  );
  return states.flatMap(({ seq, entrySeq, eventId, state }) => {
    const entry = told.get(entrySeq);
    if (!entry) return [];
    const { at, cbotEventType, stopped } = entry;
    return [
      { seq, eventId, cbotEventType, at, state, stopped, effects: effects.get(entrySeq) ?? [] },
    ];
  });
}

/** By the entry of the event that they answer. */
function effectsByEvent(story: readonly StoryEntry[]): Map<number, Effect[]> {
  const runs = new Map<number, number>();
  const effects = new Map<number, Effect[]>();
  for (const entry of story) {
    if (entry.kind === "run") runs.set(entry.seq, entry.causedBy);
    if (entry.kind !== "effect") continue;
    const event = runs.get(entry.causedBy) ?? entry.causedBy;
    effects.set(event, [...(effects.get(event) ?? []), entry.effect]);
  }
  return effects;
}
