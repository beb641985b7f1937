import { z } from "zod";
import { type Conversation, closedAt, conversation } from "@/lib/domain/conversations/conversation";
import type { Before } from "@/lib/domain/conversations/open";
import { type EntryKind, type StoryEntry, storyEntry } from "@/lib/domain/conversations/story";
import type { Found, Outcome } from "@/lib/domain/conversations/take-changes";
import { notFound } from "@/lib/domain/errors";
import { type Database, inTransaction, type Transaction } from "./database";
import { RuleBroken } from "./database-errors";
import { type ConversationKey, holdConversation, keepOutcome, noteDue } from "./held-conversation";
import { inTurn } from "./in-turn";

const stateRows = z.array(z.object({ state: z.string() }));
/** What is read of a story at once: people and functions ask for it as often as they like. */
const storyBytes = 8_000_000;

const entryRows = z.array(z.object({ body: z.string() }));
const keyRows = z.array(z.object({ account: z.string(), convId: z.string() }));

/** Conversations, each changed by one at a time, with the stories of what happened in them. */
export function conversationsRoom(db: Database) {
  /**
   * Changes it as `decide` says about what is there. Where that throws nothing is changed; where it
   * wants nothing, only the time of the next silence is noted anew.
   */
  async function change(
    key: ConversationKey & { consumerId?: string | undefined },
    decide: (found: Found) => Outcome | null,
    isAgain = false,
  ): Promise<{ outcome: Outcome | null; eventCount: number }> {
    const { convId, consumerId } = key;
    const work = async (tx: Transaction) => {
      const held = await holdConversation(tx, key);
      const earlier = held.conversation || consumerId === undefined;
      const before = earlier ? undefined : await findBefore(tx, { ...key, consumerId });
      const outcome = decide({ ...held, convId, before });
      if (outcome) await keepOutcome(tx, key, held, outcome);
      else if (held.conversation) await noteDue(tx, key, held.conversation, held.rules);
      return { outcome, eventCount: held.eventCount };
    };
    const changed = inTurn(key, () => inTransaction(db, work));
    return changed.catch((error: unknown) => {
      // Another engine opened it at the same moment: now it is there to be held.
      const opened = error instanceof RuleBroken && error.rule === "unique";
      if (opened && !isAgain) return change(key, decide, true);
      throw error;
    });
  }

  return {
    change: (
      key: ConversationKey & { consumerId?: string | undefined },
      decide: (found: Found) => Outcome | null,
    ) => change(key, decide),

    /** The silences that are over by now are told by whoever comes first. */
    async due({ most }: { most: number }): Promise<ConversationKey[]> {
      return keyRows.parse(
        await db.$queryRaw`
          select account_id as account, conv_id as "convId" from conversation
          where due_at <= now() order by due_at limit ${most}`,
      );
    },

    /** After the account's idle times were changed: each is looked at anew. */
    async recheckSilences({ account }: { account: string }): Promise<void> {
      await db.$executeRaw`
        update conversation set due_at = now() where account_id = ${account} and open`;
    },

    async get({ account, convId }: ConversationKey): Promise<Conversation> {
      const [row] = stateRows.parse(
        await db.$queryRaw`
          select state::text as state from conversation
          where account_id = ${account} and conv_id = ${convId}`,
      );
      if (!row) throw notFound("conversation");
      return conversation.parse(JSON.parse(row.state));
    },

    /** The newest first. */
    async list({
      account,
      older,
      limit,
    }: {
      account: string;
      /** only what changed before this one */
      older?: { at: number; convId: string } | undefined;
      limit: number;
    }): Promise<Conversation[]> {
      const rows = stateRows.parse(
        await db.$queryRaw`
          select state::text as state from conversation
          where account_id = ${account}
            and (${older === undefined} or (changed_at, conv_id) < (
              ${new Date(older?.at ?? 0)}, ${older?.convId ?? ""}))
          order by changed_at desc, conv_id desc limit ${limit}`,
      );
      return rows.map(({ state }) => conversation.parse(JSON.parse(state)));
    },

    /** The newest entries of its story, the oldest of them first, as far as they fit into memory. */
    async story({
      account,
      convId,
      after = 0,
      before,
      kinds,
      limit,
    }: ConversationKey & {
      after?: number;
      before?: number | undefined;
      /** only these */
      kinds?: readonly EntryKind[];
      limit: number;
    }): Promise<StoryEntry[]> {
      const rows = entryRows.parse(
        await db.$queryRaw`
          select body from (
            select seq, body, sum(octet_length(body)) over (order by seq desc) as bytes
            from (
              select seq, body::text as body from conversation_entry
              where account_id = ${account} and conv_id = ${convId} and seq > ${after}
                and (${before ?? null}::int is null or seq < ${before ?? null}::int)
                and (${kinds ?? null}::text[] is null or kind = any(${kinds ?? null}::text[]))
              order by seq desc limit ${limit}
            ) as newest
          ) as sized
          where bytes <= ${storyBytes} or bytes = octet_length(body)
          order by seq desc`,
      );
      return rows.reverse().map(({ body }) => storyEntry.parse(JSON.parse(body)));
    },
  };
}

/** The consumer's newest conversation before this one. */
async function findBefore(
  tx: Transaction,
  { account, convId, consumerId }: ConversationKey & { consumerId: string | undefined },
): Promise<Before | undefined> {
  const [row] = stateRows.parse(
    await tx.$queryRaw`
      select state::text as state from conversation
      where account_id = ${account} and consumer_id = ${consumerId} and conv_id <> ${convId}
      order by changed_at desc limit 1`,
  );
  if (!row) return undefined;
  const found = conversation.parse(JSON.parse(row.state));
  return { closedTs: closedAt(found), autoClosed: found.autoClosed };
}
