import type { ClientBase } from "pg";
import { codeOf, Failure } from "../failure.ts";
import { sizeOf } from "./dump.ts";
import type { Header, Part, Row, Table } from "./format.ts";
import { suspendRules } from "./rules.ts";
import { oneWay, quote, readTables } from "./tables.ts";

const batchBytes = 4 * 1024 * 1024;
const batchRows = 500;
/** what one statement of Postgres's takes */
const mostParameters = 65_535;

/**
 * Puts a backup in place of what is in a database, all of it or nothing. `beforeDone` has its say
 * while everything can still be taken back.
 */
export async function load(
  client: ClientBase,
  parts: AsyncIterable<Part>,
  beforeDone: (header: Header) => Promise<void>,
): Promise<void> {
  await client.query("BEGIN");
  await client.query(oneWay);
  const tables = await readTables(client);
  await lockAll(client, tables);
  await refuseFilled(client);
  const resumeRules = await suspendRules(client);
  await client.query(`TRUNCATE ${tables.map(({ name }) => quote(name)).join(", ")}`);
  let header: Header | undefined;
  let batch: { table: Table; rows: Row[]; bytes: number } | undefined;
  for await (const part of parts) {
    if ("header" in part) {
      header = part.header;
      refuseOther(header, tables);
      continue;
    }
    if (batch && batch.table !== part.table) {
      await insert(client, batch.table, batch.rows);
      batch = undefined;
    }
    batch ??= { table: part.table, rows: [], bytes: 0 };
    batch.rows.push(part.row);
    batch.bytes += sizeOf([part.row]);
    const full = Math.min(batchRows, Math.floor(mostParameters / part.table.columns.length));
    if (batch.rows.length < full && batch.bytes < batchBytes) continue;
    await insert(client, batch.table, batch.rows);
    batch = undefined;
  }
  if (batch) await insert(client, batch.table, batch.rows);
  if (!header) throw new Error("A backup without a header was read to its end.");
  for (const { name, value, called } of header.sequences) {
    await client.query("SELECT setval($1::regclass, $2, $3)", [quote(name), value, called]);
  }
  await resumeRules();
  await beforeDone(header);
  await client.query("COMMIT");
}

async function lockAll(client: ClientBase, tables: { name: string }[]): Promise<void> {
  const names = tables.map(({ name }) => quote(name)).join(", ");
  try {
    await client.query("SET LOCAL lock_timeout = '10s'");
    await client.query(`LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`);
  } catch (error) {
    if (codeOf(error) !== "55P03") throw error;
    throw new Failure("Something uses this database. Stop Parley everywhere, and try again.");
  }
}

/** What a person would miss. What a first start makes is not among it. */
async function refuseFilled(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ filled: boolean }>(
    `SELECT EXISTS (SELECT FROM person) OR EXISTS (SELECT FROM lambda)
         OR EXISTS (SELECT FROM secret) OR EXISTS (SELECT FROM account WHERE id <> 'default')
         AS filled`,
  );
  if (!rows[0]?.filled) return;
  throw new Failure(
    "This database has people or functions already, and a restore would remove them. Set PARLEY_DATA to a new folder, or DATABASE_URL to a new database.",
  );
}

/** The same migrations make the same tables; anything else is a database that somebody changed. */
function refuseOther(header: Header, tables: Omit<Table, "rows">[]): void {
  const shape = (of: Omit<Table, "rows">[]) =>
    JSON.stringify(of.map(({ name, columns }) => [name, columns.toSorted()]).sort());
  if (shape(header.tables) === shape(tables)) return;
  throw new Failure(
    "The tables of this database are not those of the backup, though their migrations are: somebody changed them by hand. Restore into a new database.",
  );
}

/** Parameters are of their column's type, which reads the text that it wrote. */
async function insert(client: ClientBase, { name, columns }: Table, rows: Row[]): Promise<void> {
  let at = 0;
  const places = rows.map((row) => `(${row.map(() => `$${++at}`).join(", ")})`).join(", ");
  const into = `${quote(name)} (${columns.map(quote).join(", ")})`;
  await client.query(`INSERT INTO ${into} VALUES ${places}`, rows.flat());
}
