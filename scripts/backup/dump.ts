import type { ClientBase } from "pg";
import type { Header, Row, Table } from "./format.ts";
import { oneWay, quote, readMigrations, readSequences, readTables } from "./tables.ts";

/** About this much of a table is in memory at a time. */
const batchBytes = 4 * 1024 * 1024;
const mostRows = 1_000;

export type Dump = Pick<Header, "migrations" | "tables" | "sequences"> & {
  /** table by table; the transaction ends with them */
  rows: AsyncGenerator<Row[]>;
};

/** Everything in a database as it is at this moment, whatever is written meanwhile. */
export async function dump(client: ClientBase): Promise<Dump> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query(oneWay);
  const migrations = await readMigrations(client);
  const tables: Table[] = [];
  for (const { name, columns } of await readTables(client)) {
    const counted = await client.query<{ rows: number }>(
      `SELECT count(*)::float8 AS rows FROM ${quote(name)}`,
    );
    tables.push({ name, columns, rows: counted.rows[0]?.rows ?? 0 });
  }
  return {
    migrations,
    tables,
    sequences: await readSequences(client),
    rows: rowsOf(client, tables),
  };
}

async function* rowsOf(client: ClientBase, tables: Table[]): AsyncGenerator<Row[]> {
  for (const { name, columns } of tables) {
    const values = columns.map((column) => `${quote(column)}::text`).join(", ");
    await client.query(
      `DECLARE backup NO SCROLL CURSOR FOR SELECT ${values} FROM ONLY ${quote(name)}`,
    );
    let count = 16;
    while (true) {
      const text = `FETCH ${count} FROM backup`;
      const { rows } = await client.query<Row>({ text, rowMode: "array" });
      if (rows.length === 0) break;
      yield rows;
      const each = Math.max(1, sizeOf(rows) / rows.length);
      count = Math.min(mostRows, Math.max(1, Math.floor(batchBytes / each)));
    }
    await client.query("CLOSE backup");
  }
  await client.query("COMMIT");
}

/** How much text is in rows, roughly: a letter counts one. */
export function sizeOf(rows: Row[]): number {
  return rows.reduce(
    (sum, row) => row.reduce((part, value) => part + (value?.length ?? 0), sum),
    0,
  );
}
