// `npm run restore -- <file>`: what `npm run backup` wrote, into a database that is new.
import { type LaunchEnv, readLaunchEnv } from "../lib/env.ts";
import { endWith, interruptible, readCommandLine } from "./backup/command-line.ts";
import { checkBackup, readBackup } from "./backup/file.ts";
import type { Header } from "./backup/format.ts";
import { addKeys, countSealed } from "./backup/keys.ts";
import { load } from "./backup/load.ts";
import { readMigrations } from "./backup/tables.ts";
import { Failure, runScript } from "./failure.ts";
import { authSecrets, prepareDataFolder } from "./launch/data-folder.ts";
import { checkDatabase, openDatabase, withClient } from "./launch/database.ts";
import { takeLock } from "./launch/lock.ts";
import { migrations } from "./launch/migrate.ts";

await runScript(() =>
  interruptible("Stopped. Nothing was restored.", async (signal) => {
    const { file } = readCommandLine("Usage: npm run restore -- <file>");
    const env = readLaunchEnv();
    const header = await checkBackup(file);
    refuseOtherVersion(header, migrations());
    prepareDataFolder(env.dataFolder);
    const lock = await takeLock(env.dataFolder, "a restore");
    try {
      await checkDatabase(env);
      const database = await openDatabase(env, signal);
      try {
        await withClient(database.ownerUrl, (client) => restore(client, { file, env, signal }));
      } finally {
        await database.stop();
      }
    } finally {
      lock.release();
    }
  }),
);

type Client = Parameters<Parameters<typeof withClient>[1]>[0];

async function restore(
  client: Client,
  { file, env, signal }: { file: string; env: LaunchEnv; signal: AbortSignal },
): Promise<void> {
  endWith(signal, client);
  const said: string[] = [];
  async function* parts() {
    for await (const part of readBackup(file)) {
      signal.throwIfAborted();
      yield part;
    }
  }
  await load(client, parts(), async (header) => {
    refuseOtherVersion(header, await readMigrations(client));
    const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
    said.push(`Restored ${rows.toLocaleString("en")} rows of ${header.madeAt}.`);
    // Before the rows are there for good: keys that nothing needs do no harm.
    if (header.keys) said.push(...addKeys(env.dataFolder, header.keys));
    said.push(...(await warnings(client, env)));
  });
  console.log([...said, "Start it with npm start."].join("\n"));
}

/** What is there and cannot be used. */
async function warnings(client: Client, env: LaunchEnv): Promise<string[]> {
  const said: string[] = [];
  const sealed = await countSealed(client, env);
  if (sealed > 0) {
    said.push(
      `${sealed} of its secrets and signing keys were sealed with a key that is not here: give that key as PARLEY_SECRET_KEY or in secret.key before you start.`,
    );
  }
  const signs = { secrets: env.authSecrets, keys: env.secretKeys };
  if (authSecrets(env.dataFolder, signs, false).length === 0) {
    said.push(
      "What signed its sessions is not here: give it as PARLEY_AUTH_SECRET or in auth.secret, or people sign in anew and set up second factors anew.",
    );
  }
  return said;
}

function refuseOtherVersion(header: Header, here: Header["migrations"]): void {
  const has = new Set(here.map(({ name, checksum }) => `${name} ${checksum}`));
  const same = header.migrations.filter(({ name, checksum }) => has.has(`${name} ${checksum}`));
  if (same.length === header.migrations.length && same.length === here.length) return;
  const newest = (of: Header["migrations"]) =>
    of
      .map(({ name }) => name)
      .sort()
      .at(-1) ?? "none";
  throw new Failure(
    `The backup was made by another version of Parley (${header.version}, with the migration ${newest(header.migrations)}; this one has ${newest(here)}). Restore it with that version, then update.`,
  );
}
