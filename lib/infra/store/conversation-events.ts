import { z } from "zod";
import type { AccountSettings } from "@/lib/domain/accounts/settings";
import type { Conversation } from "@/lib/domain/conversations/conversation";
import type { settleAnswer } from "@/lib/domain/conversations/settle-answer";
import { type EntryOf, storyEntry } from "@/lib/domain/conversations/story";
import { type ToldEvent, toldEvent } from "@/lib/domain/conversations/told-event";
import { type Database, inTransaction, type Transaction } from "./database";
import { addDeliveries } from "./effect-deliveries";
import { type ConversationKey, holdConversation, keepOutcome } from "./held-conversation";
import { inTurn } from "./in-turn";

/** An event that one engine answers, as long as it keeps saying so. */
export interface Claim extends ConversationKey {
  seq: number;
  /** who holds an older one may write nothing more */
  fence: number;
  /** how often it was begun, this time included */
  attempts: number;
  event: ToldEvent;
}

export interface EventState extends Pick<Claim, "seq"> {
  eventId: string;
  entrySeq: number;
  state: "waiting" | "running" | "done" | "stopped";
}

const claimRows = z.array(
  z.object({ seq: z.number(), fence: z.number(), attempts: z.number(), raised: z.string() }),
);
const keyRows = z.array(z.object({ account: z.string(), convId: z.string() }));
const stateRows = z.array(
  z.object({
    seq: z.number(),
    eventId: z.string(),
    entrySeq: z.number(),
    state: z.enum(["waiting", "running", "done", "stopped"]),
  }),
);
const bodyRows = z.array(z.object({ body: z.string() }));
/** Of what came after an event only the first that was faster than its answer is told. */
const mostLookedAt = 1_000;

type Found = {
  conversation: Conversation;
  lastSeq: number;
  rules: AccountSettings;
  since: EntryOf<"change">[];
};

/**
 * The events that conversations raised, each answered once: those of one conversation in their
 * order, by whoever claims the lowest that is not answered. A claim that nobody renews is free.
 */
export function conversationEventsRoom(db: Database) {
  return {
    async claim({
      account,
      convId,
      leaseMs,
    }: ConversationKey & { leaseMs: number }): Promise<Claim | null> {
      const [row] = claimRows.parse(
        await db.$queryRaw`
          update conversation_event
          set state = 'running', fence = fence + 1, attempts = attempts + 1,
            claimed_until = now() + ${leaseMs}::int * interval '1 millisecond'
          where account_id = ${account} and conv_id = ${convId} and state in ('waiting', 'running')
            and (claimed_until is null or claimed_until < now())
            and seq = (
              select min(seq) from conversation_event
              where account_id = ${account} and conv_id = ${convId}
                and state in ('waiting', 'running'))
          returning seq, fence, attempts, raised::text as raised`,
      );
      if (!row) return null;
      const { raised, ...facts } = row;
      return { account, convId, ...facts, event: toldEvent.parse(JSON.parse(raised)) };
    },

    /** Holds claims for longer. Those that were lost stay lost. */
    async renew({
      claims,
      leaseMs,
    }: {
      claims: readonly Omit<Claim, "attempts" | "event">[];
      leaseMs: number;
    }): Promise<void> {
      await db.$executeRaw`
        update conversation_event e
        set claimed_until = now() + ${leaseMs}::int * interval '1 millisecond'
        from unnest(
          ${claims.map(({ account }) => account)}::text[],
          ${claims.map(({ convId }) => convId)}::text[],
          ${claims.map(({ seq }) => seq)}::int[],
          ${claims.map(({ fence }) => fence)}::int[]
        ) as c(account_id, conv_id, seq, fence)
        where e.account_id = c.account_id and e.conv_id = c.conv_id and e.seq = c.seq
          and e.fence = c.fence and e.state = 'running'`;
    },

    /** Lets go of it without an answer; it is taken again after a while. */
    async release({
      account,
      convId,
      seq,
      fence,
      afterMs,
    }: Omit<Claim, "attempts" | "event"> & { afterMs: number }): Promise<void> {
      await db.$executeRaw`
        update conversation_event set state = 'waiting',
          claimed_until = now() + ${afterMs}::int * interval '1 millisecond'
        where account_id = ${account} and conv_id = ${convId} and seq = ${seq}
          and fence = ${fence} and state = 'running'`;
    },

    /**
     * Carries an answer out as `decide` says about the conversation as it is now. All of it happens,
     * and the event is answered by it, or nothing does: false where the claim was lost meanwhile.
     */
    async settle(
      { account, convId, seq, fence, event }: Omit<Claim, "attempts">,
      decide: (found: Found) => ReturnType<typeof settleAnswer>,
    ): Promise<boolean> {
      const key = { account, convId };
      const work = async (tx: Transaction) => {
        const held = await holdConversation(tx, key);
        const answered = await tx.$executeRaw`
          update conversation_event
          set state = 'done', answered_at = now(), claimed_until = null
          where account_id = ${account} and conv_id = ${convId} and seq = ${seq}
            and fence = ${fence} and state = 'running'`;
        const { conversation } = held;
        if (answered === 0 || !conversation) return false;
        const moved = conversation.version !== event.version;
        const since = moved ? await changesSince(tx, { ...key, after: event.entrySeq }) : [];
        const outcome = decide({ ...held, conversation, since });
        await keepOutcome(tx, key, held, outcome);
        if (held.rules.effectsWebhook && outcome.felt.length > 0) {
          await addDeliveries(tx, key, { felt: outcome.felt, eventId: event.eventId, seq });
        }
        return true;
      };
      return inTurn(key, () => inTransaction(db, work));
    },

    /** The conversations whose next event nobody answers just now. */
    async waiting({ most }: { most: number }): Promise<ConversationKey[]> {
      return keyRows.parse(
        await db.$queryRaw`
          select account_id as account, conv_id as "convId" from (
            select distinct on (account_id, conv_id) account_id, conv_id, claimed_until, accepted_at
            from conversation_event where state in ('waiting', 'running')
            order by account_id, conv_id, seq
          ) as lowest
          where claimed_until is null or claimed_until < now()
          order by accepted_at limit ${most}`,
      );
    },

    async hasUnanswered({ account, convId }: ConversationKey): Promise<boolean> {
      const rows = await db.conversationEvent.findMany({
        where: { accountId: account, convId, state: { in: ["waiting", "running"] } },
        select: { seq: true },
        take: 1,
      });
      return rows.length > 0;
    },

    /** The newest, the oldest of them first. */
    async list({
      account,
      convId,
      limit,
    }: ConversationKey & { limit: number }): Promise<EventState[]> {
      const rows = stateRows.parse(
        await db.conversationEvent.findMany({
          where: { accountId: account, convId },
          select: { seq: true, eventId: true, entrySeq: true, state: true },
          orderBy: { seq: "desc" },
          take: limit,
        }),
      );
      return rows.reverse();
    },
  };
}

/** The changes that are told after an entry, the first one first. */
async function changesSince(
  tx: Transaction,
  { account, convId, after }: ConversationKey & { after: number },
): Promise<EntryOf<"change">[]> {
  const rows = bodyRows.parse(
    await tx.$queryRaw`
      select body::text as body from conversation_entry
      where account_id = ${account} and conv_id = ${convId} and kind = 'change' and seq > ${after}
      order by seq limit ${mostLookedAt}`,
  );
  return rows.flatMap(({ body }) => {
    const entry = storyEntry.parse(JSON.parse(body));
    return entry.kind === "change" ? entry : [];
  });
}
