import { isId } from "./addresses";
import type { Database } from "./database";

export interface KeptSession {
  id: string;
  address: string | null;
  userAgent: string | null;
  since: string;
  lastUsed: string;
  expiresAt: string;
}

/** Where people are signed in. They begin and are recognised in the room of identity. */
export function sessionsRoom(db: Database) {
  return {
    /** Newest first. */
    async list({ person }: { person: string }): Promise<KeptSession[]> {
      const rows = await db.personSession.findMany({
        where: { userId: person, expiresAt: { gt: new Date() } },
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      });
      return rows.map((row) => ({
        id: row.id,
        address: row.ipAddress || null,
        userAgent: row.userAgent || null,
        since: row.createdAt.toISOString(),
        lastUsed: row.updatedAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
      }));
    },

    /** Notes, to the minute, that somebody is there. */
    async seen({ person, id }: { person: string; id: string }): Promise<void> {
      await db.$executeRaw`
        with used as (
          update person_session set updated_at = now()
          where id = ${id}::uuid and updated_at < now() - interval '1 minute'
        )
        update person set last_seen_at = now() where id = ${person}::uuid
          and coalesce(last_seen_at, '-infinity') < now() - interval '1 minute'`;
    },

    /** Whether there was one of this person's to end. */
    async end({ person, id }: { person: string; id: string }): Promise<boolean> {
      if (!isId(id)) return false;
      const { count } = await db.personSession.deleteMany({ where: { id, userId: person } });
      return count > 0;
    },

    /** Those that are over their time are recognised no more; this is to keep the table small. */
    async prune({ person }: { person: string }): Promise<void> {
      await db.personSession.deleteMany({
        where: { userId: person, expiresAt: { lte: new Date() } },
      });
    },

    /** How many there were. */
    async endOthers({ person, but }: { person: string; but: string }): Promise<number> {
      const { count } = await db.personSession.deleteMany({
        where: { userId: person, id: { not: but } },
      });
      return count;
    },
  };
}
