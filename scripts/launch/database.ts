import { join } from "node:path";
import pg from "pg";
import type { LaunchEnv } from "../../lib/env.ts";
import { seed } from "../../prisma/seed.ts";
import { codeOf, Failure } from "../failure.ts";
import { readPasswords } from "./data-folder.ts";
import { migrate } from "./migrate.ts";
import { type Address, OWNER, startPostgres } from "./postgres.ts";
import { grantServing, SERVING_ROLE } from "./serving-role.ts";

const OLDEST = 14;

export type Database = {
  /** what web and engine connect with */
  url: string;
  /** for the launcher's own questions */
  ownerUrl: string;
  onDeath(listener: () => void): void;
  stop(): Promise<void>;
};

/** Says at once that a database of somebody else's cannot be used. */
export async function checkDatabase(env: LaunchEnv): Promise<void> {
  if (env.databaseUrl) await checkReachable(env.migrateUrl ?? env.databaseUrl);
}

/** The database ready to serve: running, migrated, seeded. */
export async function openDatabase(env: LaunchEnv, signal?: AbortSignal): Promise<Database> {
  return env.databaseUrl
    ? external(env.databaseUrl, env, signal)
    : embedded(env.dataFolder, signal);
}

async function embedded(dataFolder: string, signal?: AbortSignal): Promise<Database> {
  const passwords = readPasswords(dataFolder);
  const postgres = await startPostgres({
    folder: join(dataFolder, "postgres"),
    password: passwords.owner,
    signal,
  });
  const ownerUrl = embeddedUrl(postgres.address, OWNER, passwords.owner);
  try {
    await migrate(ownerUrl, signal);
    await grantServing(ownerUrl, passwords.serve);
    await withClient(ownerUrl, (client) => seed(client, { anonymousLoopback: true }));
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  const url = embeddedUrl(postgres.address, SERVING_ROLE, passwords.serve);
  return { ...postgres, url, ownerUrl };
}

export function embeddedUrl({ host, port }: Address, role: string, password: string): string {
  return `postgresql://${role}:${password}@${host}:${port}/parley`;
}

async function external(url: string, env: LaunchEnv, signal?: AbortSignal): Promise<Database> {
  const ownerUrl = env.migrateUrl ?? url;
  await migrate(ownerUrl, signal);
  await checkReachable(url);
  await withClient(url, (client) => seed(client, { anonymousLoopback: false }));
  return { url, ownerUrl, onDeath: () => {}, stop: async () => {} };
}

export async function checkReachable(url: string): Promise<void> {
  const place = new URL(url);
  const where = `${place.hostname}:${place.port || 5432}`;
  try {
    await withClient(url, async (client) => {
      const { rows } = await client.query<{ server_version_num: string }>(
        "SHOW server_version_num",
      );
      const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
      if (major >= OLDEST) return;
      throw new Failure(
        `The database at ${where} is Postgres ${major}, and Parley needs ${OLDEST} or newer. Update it, or unset DATABASE_URL.`,
      );
    });
  } catch (error) {
    const code = codeOf(error);
    if (error instanceof Failure) throw error;
    // A database that does not exist yet is made by the migration.
    if (code === "3D000") return;
    if (code === "28P01" || code === "28000") {
      throw new Failure(
        `The database at ${where} refuses the user or password of DATABASE_URL. Correct them.`,
      );
    }
    throw new Failure(
      `The database at ${where} cannot be reached (${code ?? error}). Start it, or correct DATABASE_URL.`,
    );
  }
}

export async function withClient(
  connectionString: string,
  use: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}
