import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LaunchEnv } from "../../lib/env.ts";
import { Failure } from "../failure.ts";
import { readPasswords } from "../launch/data-folder.ts";
import { checkDatabase, embeddedUrl } from "../launch/database.ts";
import { takeLock } from "../launch/lock.ts";
import { findPostgres, OWNER, startPostgres } from "../launch/postgres.ts";

type Source = { url: string; stop(): Promise<void> };

/** The database to back up: one that runs, or else the embedded one, started for this alone. */
export async function openSource(env: LaunchEnv, signal: AbortSignal): Promise<Source> {
  if (env.databaseUrl) {
    await checkDatabase(env);
    return { url: env.migrateUrl ?? env.databaseUrl, stop: async () => {} };
  }
  const folder = join(env.dataFolder, "postgres");
  if (!existsSync(folder)) {
    throw new Failure(
      `There is no database in ${env.dataFolder}. Set PARLEY_DATA to the folder that has one, or DATABASE_URL.`,
    );
  }
  const password = readPasswords(env.dataFolder).owner;
  const running = await findPostgres({ folder, password });
  if (running) {
    return { url: embeddedUrl(running, OWNER, password), stop: async () => {} };
  }
  const lock = await takeLock(env.dataFolder, "a backup");
  try {
    const postgres = await startPostgres({ folder, password, signal });
    const stop = async () => {
      await postgres.stop();
      lock.release();
    };
    return { url: embeddedUrl(postgres.address, OWNER, password), stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}
