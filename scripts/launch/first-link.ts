import { createHash, randomBytes } from "node:crypto";
import { withClient } from "./database.ts";

/**
 * While nobody exists: an address that makes its first visitor the owner. It is good for one use
 * and for a day, and the ones before it are good for nothing. The token is in the fragment, which
 * no server or log is told of, and only its hash is kept.
 */
export async function firstLink(databaseUrl: string, origin: string): Promise<string | undefined> {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("hex");
  let made = false;
  await withClient(databaseUrl, async (client) => {
    await client.query("DELETE FROM one_time_link WHERE kind = 'owner' AND used_at IS NULL");
    const { rowCount } = await client.query(
      `INSERT INTO one_time_link (id, kind, token_hash, expires_at)
       SELECT gen_random_uuid(), 'owner', $1, now() + interval '1 day'
       WHERE NOT EXISTS (SELECT FROM person)`,
      [hash],
    );
    made = rowCount === 1;
  });
  return made ? `${origin}/welcome#${token}` : undefined;
}
