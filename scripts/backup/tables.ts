import type { ClientBase } from "pg";
import { codeOf, Failure } from "../failure.ts";
import type { Header, Table } from "./format.ts";

/** A name as SQL takes it, whatever is in it. */
export const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Values are written as text and read back: every server has to write them in one way. */
export const oneWay = [
  "SET LOCAL TimeZone = 'UTC'",
  "SET LOCAL DateStyle = 'ISO, YMD'",
  "SET LOCAL IntervalStyle = 'postgres'",
  "SET LOCAL bytea_output = 'hex'",
  "SET LOCAL extra_float_digits = 1",
  "SET LOCAL statement_timeout = 0",
  "SET LOCAL idle_in_transaction_session_timeout = 0",
].join("; ");

/** The tables and their columns as they are, without Prisma's own. */
export async function readTables(client: ClientBase): Promise<Omit<Table, "rows">[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
        AND c.relname <> '_prisma_migrations'
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      GROUP BY c.relname ORDER BY c.relname`,
  );
  return rows;
}

/** Where counting goes on. Nothing holds it still, so it is read after the rows are fixed. */
export async function readSequences(client: ClientBase): Promise<Header["sequences"]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relkind = 'S' ORDER BY relname`,
  );
  const sequences: Header["sequences"] = [];
  for (const { name } of rows) {
    const at = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${quote(name)}`,
    );
    for (const { value, called } of at.rows) sequences.push({ name, value, called });
  }
  return sequences;
}

/** The migrations that made the tables what they are. */
export async function readMigrations(client: ClientBase): Promise<Header["migrations"]> {
  try {
    const { rows } = await client.query<{ name: string; checksum: string }>(
      `SELECT migration_name AS name, checksum FROM _prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
    );
    if (rows.length > 0) return rows;
  } catch (error) {
    if (codeOf(error) === "42501") {
      throw new Failure(
        "The role of DATABASE_URL may not read all tables. Set DATABASE_MIGRATE_URL to the role that owns them.",
      );
    }
    if (codeOf(error) !== "42P01") throw error;
  }
  throw new Failure(
    "There is no Parley in this database. Correct DATABASE_URL, or start Parley on it.",
  );
}
