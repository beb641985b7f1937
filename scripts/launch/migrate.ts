import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { root, runNode, tool } from "../command.ts";
import { codeOf, Failure } from "../failure.ts";

const folder = join(root, "prisma/migrations");

/** Brings the database to the newest migration; Prisma itself is started only when one is missing. */
export async function migrate(url: string, signal?: AbortSignal): Promise<void> {
  if (await isMigrated(url)) return;
  const deploy = await runNode([tool("prisma"), "migrate", "deploy"], {
    env: { DATABASE_URL: url },
    signal,
  });
  if (deploy.code !== 0) {
    throw new Failure(`The database could not be migrated. Prisma says:\n${deploy.output.trim()}`);
  }
}

/** Prisma's own bookkeeping: a row for each migration, with the sha256 of its text. */
export async function isMigrated(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    return migrations().every(({ name, checksum }) => applied.get(name) === checksum);
  } catch (error) {
    // No such database or table yet: Prisma makes both.
    if (["3D000", "42P01"].includes(codeOf(error) ?? "")) return false;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The migrations that this version brings, by the names and checksums that Prisma notes of them. */
export function migrations() {
  return readdirSync(folder)
    .map((name) => ({ name, file: join(folder, name, "migration.sql") }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({
      name,
      checksum: createHash("sha256").update(readFileSync(file)).digest("hex"),
    }));
}
