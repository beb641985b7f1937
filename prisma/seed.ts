import type { ClientBase } from "pg";
import { seedSettings } from "../lib/domain/accounts/seed-settings.ts";

/** The first account, so that there is somewhere to begin. It has settings and no function. */
export async function seed(
  client: ClientBase,
  { anonymousLoopback }: { anonymousLoopback: boolean },
): Promise<void> {
  await client.query(
    `INSERT INTO account (id, name, settings, anonymous_loopback)
     SELECT 'default', 'Default account', $1, $2 WHERE NOT EXISTS (SELECT FROM account)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(seedSettings), anonymousLoopback],
  );
}
