import { createHash } from "node:crypto";
import { z } from "zod";
import { role } from "@/lib/domain/access/role";
import { scope } from "@/lib/domain/access/scope";
import type { Database } from "./database";

const apiToken = z.object({
  id: z.string(),
  name: z.string(),
  account: z.string(),
  scopes: z.array(scope),
  role: role.nullable(),
});
export type KnownToken = z.infer<typeof apiToken>;

export function apiTokensRoom(db: Database) {
  return {
    /** The token that is neither revoked nor over its time, and notes that it was used. */
    async recognise({ token }: { token: string }): Promise<KnownToken | null> {
      const tokenHash = createHash("sha256").update(token).digest("hex");
      const rows = await db.$queryRaw`
        update api_token set last_used_at = now()
        where token_hash = ${tokenHash} and revoked_at is null
          and (expires_at is null or expires_at > now())
        returning id, name, account_id as account, scopes, role`;
      return z.array(apiToken).parse(rows)[0] ?? null;
    },
  };
}
