import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type EffectNotice, effectNotice } from "@/lib/domain/conversations/effect-notice";
import type { FeltEffect } from "@/lib/domain/conversations/settle-answer";
import type { Database, Transaction } from "./database";
import type { ConversationKey } from "./held-conversation";

/** An effect on its way to the account's platform. */
export interface Delivery extends ConversationKey {
  id: string;
  /** this one included */
  attempts: number;
  notice: EffectNotice;
}

const rows = z.array(
  z.object({
    id: z.string(),
    account: z.string(),
    convId: z.string(),
    attempts: z.number(),
    body: z.string(),
  }),
);

export async function addDeliveries(
  tx: Transaction,
  { account, convId }: ConversationKey,
  { felt, eventId, seq }: { felt: readonly FeltEffect[] } & Pick<EffectNotice, "eventId" | "seq">,
): Promise<void> {
  const notices = felt.map(
    ({ entrySeq: _entry, ...about }): EffectNotice => ({ account, convId, ...about, eventId, seq }),
  );
  await tx.$executeRaw`
    insert into effect_delivery (id, account_id, conv_id, entry_seq, body, next_at)
    select d.id, ${account}, ${convId}, d.entry_seq, d.body::json, now()
    from unnest(
      ${felt.map(() => randomUUID())}::uuid[],
      ${felt.map(({ entrySeq }) => entrySeq)}::int[],
      ${notices.map((notice) => JSON.stringify(notice))}::text[]
    ) as d(id, entry_seq, body)`;
}

/** What is told to accounts' platforms: those of one conversation one after the other. */
export function effectDeliveriesRoom(db: Database) {
  return {
    /** Those whose time has come, some of each account. Nobody else takes them for so long. */
    async claim({
      most,
      ofOneAccount,
      busy,
      leaseMs,
    }: {
      most: number;
      ofOneAccount: number;
      /** accounts that have enough under way */
      busy: readonly string[];
      leaseMs: number;
    }): Promise<Delivery[]> {
      const claimed = rows.parse(
        await db.$queryRaw`
          update effect_delivery
          set attempts = attempts + 1, next_at = now() + ${leaseMs}::int * interval '1 millisecond'
          where id in (
            select id from effect_delivery
            where next_at <= now() and id in (
              select id from (
                select d.id, row_number() over (partition by d.account_id order by d.next_at) as place
                from effect_delivery d
                where d.next_at <= now() and d.account_id <> all(${busy}::text[])
                  and not exists (
                    select 1 from effect_delivery earlier
                    where earlier.account_id = d.account_id and earlier.conv_id = d.conv_id
                      and earlier.entry_seq < d.entry_seq and earlier.next_at is not null)
              ) as due where place <= ${ofOneAccount})
            limit ${most} for update skip locked)
          returning id::text as id, account_id as account, conv_id as "convId", attempts,
            body::text as body`,
      );
      return claimed.map(({ body, ...facts }) => ({
        ...facts,
        notice: effectNotice.parse(JSON.parse(body)),
      }));
    },

    async delivered({ account, id }: Pick<Delivery, "account" | "id">): Promise<void> {
      await db.effectDelivery.updateMany({
        where: { id, accountId: account },
        data: { deliveredAt: new Date(), nextAt: null, lastError: null },
      });
    },

    /** It is tried again after a while; never where no while is given. */
    async failed({
      account,
      id,
      error,
      afterMs,
    }: Pick<Delivery, "account" | "id"> & { error: string; afterMs: number | null }) {
      await db.$executeRaw`
        update effect_delivery set last_error = ${error},
          next_at = now() + ${afterMs}::int * interval '1 millisecond'
        where id = ${id}::uuid and account_id = ${account}`;
    },

    /** Forgets what was delivered or given up so long ago. */
    async prune({ days }: { days: number }): Promise<void> {
      await db.$executeRaw`
        delete from effect_delivery d
        where d.next_at is null and (
          d.delivered_at < now() - ${days}::int * interval '1 day'
          or d.delivered_at is null and exists (
            select 1 from conversation_entry e
            where e.account_id = d.account_id and e.conv_id = d.conv_id and e.seq = d.entry_seq
              and e.at < now() - ${days}::int * interval '1 day'))`;
    },
  };
}
