import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientBase } from "pg";
import type { LaunchEnv } from "../../lib/env.ts";
import { readKeys } from "../../lib/infra/secrets/keys.ts";
import { keptKeys, keyFiles, secretKeys } from "../launch/data-folder.ts";
import type { Header } from "./format.ts";

type Keys = NonNullable<Header["keys"]>;

/** The keys of a data folder, which the database is of little use without. */
export function keysOf(folder: string): Keys {
  return {
    secret: keptKeys(join(folder, keyFiles.secret), false),
    auth: keptKeys(join(folder, keyFiles.auth), false),
  };
}

/** Puts a backup's keys before those that are there, which stay. Says of each file what it did. */
export function addKeys(folder: string, keys: Keys): string[] {
  const said: string[] = [];
  for (const kind of ["secret", "auth"] as const) {
    const file = join(folder, keyFiles[kind]);
    const there = keptKeys(file, false);
    const all = [...new Set([...keys[kind], ...there])];
    if (all.join() === there.join()) continue;
    const text = `${all.join("\n")}\n`;
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
      writeFileSync(`${file}.new`, text, { mode: 0o600 });
      renameSync(`${file}.new`, file);
    }
    const kept = there.length > 0 ? ", before what was in it, which stays" : "";
    said.push(`Wrote the backup's keys to ${file}${kept}.`);
  }
  return said;
}

/** What was sealed with keys that this machine does not have. */
export async function countSealed(client: ClientBase, env: LaunchEnv): Promise<number> {
  const keys = readKeys(secretKeys(env.dataFolder, env.secretKeys, false));
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count
       FROM (SELECT key_id FROM secret UNION ALL SELECT key_id FROM signing_key) AS sealed
      WHERE NOT key_id = ANY ($1)`,
    [keys.map(({ id }) => id)],
  );
  return rows[0]?.count ?? 0;
}
