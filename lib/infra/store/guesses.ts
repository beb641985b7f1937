import { createHash } from "node:crypto";
import { z } from "zod";
import type { Database } from "./database";

const counted = z.array(z.object({ count: z.number().int(), seconds: z.number().int() })).length(1);

/** Failed attempts, counted over fifteen minutes and over all machines. */
export function guessesRoom(db: Database) {
  const hashed = (key: string) => createHash("sha256").update(key).digest("hex");
  return {
    /** Counts one more, and says how many there are and for how many seconds they count. */
    async add({ key }: { key: string }): Promise<{ count: number; seconds: number }> {
      const rows = await db.$queryRaw`
        with old as (
          delete from guess where key in (
            select key from guess
            where since < now() - interval '15 minutes' and key <> ${hashed(key)}
            limit 20 for update skip locked)
        )
        insert into guess (key, since, count) values (${hashed(key)}, now(), 1)
        on conflict (key) do update set
          count = case when guess.since < now() - interval '15 minutes' then 1
            else guess.count + 1 end,
          since = case when guess.since < now() - interval '15 minutes' then now()
            else guess.since end
        returning count, ceil(extract(epoch from since + interval '15 minutes' - now()))::int as seconds`;
      const [row] = counted.parse(rows);
      return row ?? { count: 1, seconds: 0 };
    },

    /** How many there are, and for how many seconds they count. */
    async count({ key }: { key: string }): Promise<{ count: number; seconds: number }> {
      const rows = await db.$queryRaw`
        select coalesce(max(count), 0)::int as count,
          coalesce(ceil(extract(epoch from max(since) + interval '15 minutes' - now())), 0)::int as seconds
        from guess where key = ${hashed(key)} and since >= now() - interval '15 minutes'`;
      const [row] = counted.parse(rows);
      return row ?? { count: 0, seconds: 0 };
    },

    /** The last one was none. */
    async takeBack({ key }: { key: string }): Promise<void> {
      await db.$executeRaw`
        update guess set count = greatest(count - 1, 0) where key = ${hashed(key)}`;
    },

    async forget({ key }: { key: string }): Promise<void> {
      await db.guess.deleteMany({ where: { key: hashed(key) } });
    },
  };
}
