import type { AccountSettings } from "../accounts/settings";
import type { Effect } from "../commands/effect";
import type { Run } from "../invocations/run";
import type { Conversation } from "./conversation";
import { settle } from "./settle";
import type { AnsweringCode, EntryOf } from "./story";
import type { Outcome } from "./take-changes";
import { startTelling } from "./tell";
import type { ToldEvent } from "./told-event";

/** An answer to an event: its effects, and the run that gave it, where one did. */
export interface Answer {
  effects: readonly Effect[];
  ran?: { code: AnsweringCode; run: Run };
}

/** An effect that changed the conversation, or would have if it had come in time. */
export interface FeltEffect {
  /** the entry that tells of it */
  entrySeq: number;
  at: number;
  /** of the conversation after it */
  version: number;
  effect: Effect;
}

/** What an answer does to the conversation as it is now, told in its story. */
export function settleAnswer(
  {
    conversation,
    lastSeq,
    rules,
    since,
  }: {
    conversation: Conversation;
    /** the number of the last entry of its story */
    lastSeq: number;
    rules: AccountSettings;
    /** the changes that came after the event, the first one first */
    since: readonly EntryOf<"change">[];
  },
  event: ToldEvent,
  { effects, ran }: Answer,
  { now }: { now: number },
): Outcome & { felt: FeltEffect[] } {
  const at = Math.max(now, conversation.lastTs);
  const story = startTelling(conversation.convId, lastSeq);
  const { entrySeq, decidedOn } = event;
  const causedBy = ran
    ? story.run({ ...ran, run: withoutItsData(ran.run), causedBy: entrySeq, at, answeredAt: at })
    : entrySeq;
  const after = settle(conversation, effects, { decidedOn, rules, at });
  const raised = story.settled(after.settled, { at, causedBy, of: event, since });
  const { entries } = story;
  const told = entries.filter((entry) => entry.kind === "effect");
  const felt = after.settled.flatMap(({ effect, change, version }, index): FeltEffect[] => {
    const entrySeq = told[index]?.seq;
    const isFelt = change !== undefined || effect.status === "dropped_stale";
    return isFelt && entrySeq !== undefined ? [{ entrySeq, at, version, effect }] : [];
  });
  return { conversation: after.conversation, entries, raised, felt };
}

/** What it answered may hold secrets; Runs has the run as it may be kept, and its effects follow. */
const withoutItsData = (run: Run): Run => ({ ...run, result: null, effects: [], logs: [] });
