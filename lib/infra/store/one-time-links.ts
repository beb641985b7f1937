import { createHash } from "node:crypto";
import type { Database } from "./database";

const hashed = (token: string) => createHash("sha256").update(token).digest("hex");

export function oneTimeLinksRoom(db: Database) {
  return {
    /** Whether the token makes the first owner. True once: of two that use it, one is the first. */
    async useOwner({ token }: { token: string }): Promise<boolean> {
      const used = await db.$executeRaw`
        update one_time_link set used_at = now()
        where kind = 'owner' and token_hash = ${hashed(token)} and used_at is null
          and expires_at > now() and not exists (select from person)`;
      return used > 0;
    },

    /** What it was used for did not come about. */
    async giveBack({ token }: { token: string }): Promise<void> {
      await db.oneTimeLink.updateMany({
        where: { tokenHash: hashed(token) },
        data: { usedAt: null },
      });
    },
  };
}
