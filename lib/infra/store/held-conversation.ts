import { z } from "zod";
import { type AccountSettings, accountSettings } from "@/lib/domain/accounts/settings";
import { type Conversation, conversation } from "@/lib/domain/conversations/conversation";
import { nextOverdue } from "@/lib/domain/conversations/silence";
import type { Outcome } from "@/lib/domain/conversations/take-changes";
import { notFound } from "@/lib/domain/errors";
import type { Transaction } from "./database";
import { settingsReader } from "./settings-reader";

export interface ConversationKey {
  account: string;
  convId: string;
}

/** A conversation that nobody else changes until the transaction ends. */
export interface Held {
  conversation: Conversation | null;
  rules: AccountSettings;
  /** entries of its story, and events that it raised, so far */
  lastSeq: number;
  eventCount: number;
}

const readRules = settingsReader(accountSettings);
const settingsRows = z.array(z.object({ settings: z.string() }));
const rows = z.array(
  z.object({ state: z.string(), entryCount: z.number(), eventCount: z.number() }),
);

export async function holdConversation(
  tx: Transaction,
  { account, convId }: ConversationKey,
): Promise<Held> {
  const [row] = rows.parse(
    await tx.$queryRaw`
      select state::text as state, entry_count as "entryCount", event_count as "eventCount"
      from conversation where account_id = ${account} and conv_id = ${convId} for update`,
  );
  const [found] = settingsRows.parse(
    await tx.$queryRaw`select settings::text as settings from account where id = ${account}`,
  );
  if (!found) throw notFound("account");
  return {
    conversation: row ? conversation.parse(JSON.parse(row.state)) : null,
    rules: readRules(found.settings),
    lastSeq: row?.entryCount ?? 0,
    eventCount: row?.eventCount ?? 0,
  };
}

export async function noteDue(
  tx: Transaction,
  { account, convId }: ConversationKey,
  current: Conversation,
  rules: AccountSettings,
): Promise<void> {
  await tx.$executeRaw`
    update conversation set due_at = ${dueOf(current, rules)}
    where account_id = ${account} and conv_id = ${convId}`;
}

function dueOf(current: Conversation, rules: AccountSettings): Date | null {
  const due = nextOverdue(current, rules);
  return due === undefined ? null : new Date(due);
}

/** Writes down what came of it: the conversation, the entries of its story, and its events. */
export async function keepOutcome(
  tx: Transaction,
  { account, convId }: ConversationKey,
  held: Held,
  { conversation: after, entries, raised }: Outcome,
): Promise<void> {
  const dueAt = dueOf(after, held.rules);
  const columns = {
    state: JSON.stringify(after),
    open: after.state === "OPEN",
    entryCount: held.lastSeq + entries.length,
    eventCount: held.eventCount + raised.length,
    startedAt: new Date(after.startTs),
    changedAt: new Date(after.lastTs),
  };
  if (held.conversation) {
    await tx.$executeRaw`
      update conversation set consumer_id = ${after.consumer.id}, version = ${after.version},
        open = ${columns.open}, state = ${columns.state}::json,
        entry_count = ${columns.entryCount}, event_count = ${columns.eventCount},
        due_at = ${dueAt}, started_at = ${columns.startedAt}, changed_at = ${columns.changedAt}
      where account_id = ${account} and conv_id = ${convId}`;
  } else {
    await tx.$executeRaw`
      insert into conversation (account_id, conv_id, consumer_id, version, open, state,
        entry_count, event_count, due_at, started_at, changed_at)
      values (${account}, ${convId}, ${after.consumer.id}, ${after.version}, ${columns.open},
        ${columns.state}::json, ${columns.entryCount}, ${columns.eventCount}, ${dueAt},
        ${columns.startedAt}, ${columns.changedAt})`;
  }
  if (entries.length > 0) {
    await tx.$executeRaw`
      insert into conversation_entry (account_id, conv_id, seq, at, kind, body)
      select ${account}, ${convId}, e.seq, e.at, e.kind, e.body::json
      from unnest(
        ${entries.map(({ seq }) => seq)}::int[],
        ${entries.map(({ at }) => new Date(at).toISOString())}::timestamptz[],
        ${entries.map(({ kind }) => kind)}::text[],
        ${entries.map((entry) => JSON.stringify(entry))}::text[]
      ) as e(seq, at, kind, body)`;
  }
  if (raised.length > 0) {
    await tx.$executeRaw`
      insert into conversation_event
        (account_id, conv_id, seq, event_id, raised, entry_seq, state, answered_at)
      select ${account}, ${convId}, ${held.eventCount}::int + e.place, e.event_id, e.raised::json,
        e.entry_seq, e.state, case e.state when 'stopped' then now() end
      from unnest(
        ${raised.map((_, index) => index + 1)}::int[],
        ${raised.map(({ eventId }) => eventId)}::text[],
        ${raised.map((event) => JSON.stringify(event))}::text[],
        ${raised.map(({ entrySeq }) => entrySeq)}::int[],
        ${raised.map(({ stopped }) => (stopped === undefined ? "waiting" : "stopped"))}::text[]
      ) as e(place, event_id, raised, entry_seq, state)`;
  }
}
