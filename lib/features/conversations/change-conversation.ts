import type { Effect } from "@/lib/domain/commands/effect";
import { ImpossibleChange } from "@/lib/domain/conversations/impossible-change";
import { readChanges } from "@/lib/domain/conversations/read-changes";
import { type Outcome, takeChanges } from "@/lib/domain/conversations/take-changes";
import type { EventId } from "@/lib/domain/events/catalog";
import { kindIn } from "@/lib/domain/events/kinds";
import type { Store } from "@/lib/infra/store/open-store";
import type { Answering } from "./answer-events";
import { effectsAfter } from "./effects-after";
import { type Shown, shown } from "./get-conversation";

/** How long somebody who waits for the answers waits at most. */
const patienceMs = 30_000;
const mostOfId = 200;

export interface ChangeDeps {
  store: Pick<Store, "conversations" | "conversationEvents">;
  answering: Answering;
  clock: () => number;
}

export interface Changed {
  conversation: Shown;
  events: { eventId: EventId; seq: number; cbotEventType?: string }[];
  /** for who waits: what became of the answers to the events, and to those that followed from them */
  effects?: Effect[];
  /** whether all of them were answered in time */
  answered?: boolean;
}

/** Writes changes down, and what they raise; who waits is told what the answers did. */
export async function changeConversation(
  { store, answering, clock }: ChangeDeps,
  {
    account,
    convId,
    body,
    wait,
  }: {
    account: string;
    convId: string;
    /** one change or a list of them, as it came */
    body: unknown;
    wait: boolean;
  },
): Promise<Changed> {
  const key = { account, convId };
  if (convId.length > mostOfId) {
    throw new ImpossibleChange("", `The id of a conversation has at most ${mostOfId} characters.`);
  }
  const { changes, listed } = readChanges(body);
  const opened = changes.find((change) => change.type === "opened");
  const { outcome, eventCount } = await store.conversations.change(
    { ...key, consumerId: opened?.consumer.id },
    (found) => takeChanges(found, changes, { now: clock(), listed }),
  );
  // Null is the answer of who wants no change, and this always does.
  const { conversation, raised, entries } = outcome as Outcome;
  answering.poke(key);
  const events = raised.map(({ eventId, payload }, index) => {
    const kind = kindIn(payload);
    const seq = eventCount + index + 1;
    return { eventId, seq, ...(kind === undefined ? {} : { cbotEventType: kind }) };
  });
  if (!wait) return { conversation: shown(conversation), events };
  const answered = await answering.whenAnswered(key, patienceMs);
  return {
    conversation: shown(await store.conversations.get(key)),
    events,
    effects: await effectsAfter({ store }, { ...key, entries }),
    answered,
  };
}
