// A backup while others write: what it holds is one moment, and comes back whole.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentsOf } from "../../test/backup";
import { type TestDatabase, testDatabase } from "../../test/database";
import { dump } from "./dump";
import { decode, encode, type Row } from "./format";
import { load } from "./load";

let source: TestDatabase;
let target: TestDatabase;
const clients: pg.Client[] = [];
async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  clients.push(client);
  return client;
}
let reader: pg.Client;
let writer: pg.Client;

beforeAll(async () => {
  [source, target] = await Promise.all([testDatabase(), testDatabase()]);
  reader = await connect(source.ownerUrl);
  writer = await connect(source.url);
  await writer.query(
    "INSERT INTO account (id, name, settings) VALUES ('a', 'A', '{}'), ('b', 'B', '{}')",
  );
  for (let made = 0; made < 40; made++) await addLambda(`old${made}`);
});

afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await Promise.all([source.stop(), target.stop()]);
});

/** A function that serves, with a version and a long draft, as one change. */
async function addLambda(name: string): Promise<void> {
  const id = randomUUID();
  await writer.query("BEGIN");
  await writer.query(
    `INSERT INTO lambda (id, account_id, name, description, event_id, style, draft_code, changed_by)
     VALUES ($1, 'a', $2, '', $2, 'classic', repeat('x', 100000), 'test')`,
    [id, name],
  );
  await writer.query(
    "INSERT INTO version (lambda_id, version, code, message, deployed_by) VALUES ($1, 1, $2, '', 'test')",
    [id, name],
  );
  await writer.query("UPDATE lambda SET deployed_version = 1 WHERE id = $1", [id]);
  await writer.query("COMMIT");
}

/** A backup of `reader`'s database, while `meanwhile` is done after its first rows. */
async function backUp(meanwhile: () => Promise<void>): Promise<Buffer> {
  const { rows, ...found } = await dump(reader);
  async function* slowly(): AsyncGenerator<Row[]> {
    let begun = false;
    for await (const batch of rows) {
      yield batch;
      if (!begun) await meanwhile();
      begun = true;
    }
  }
  const header = {
    ...{ format: "parley backup" as const, revision: 1 as const, version: "test", keys: null },
    madeAt: "2026-01-01T00:00:00.000Z",
    ...found,
  };
  const pieces: Buffer[] = [];
  for await (const bytes of encode(header, slowly())) pieces.push(bytes);
  return Buffer.concat(pieces);
}

/** In pieces that end anywhere, as a disk hands them out. */
async function* pieces(of: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < of.length; at += 4_099) yield of.subarray(at, at + 4_099);
}
const contents = (of: Buffer) => contentsOf(decode(pieces(of), "backup"));

test("what is written meanwhile is in it as a whole or not at all", async () => {
  const before = await contents(await backUp(async () => {}));
  const during = await backUp(async () => {
    await addLambda("new");
    await writer.query("DELETE FROM lambda WHERE name = 'old7'");
    await writer.query("UPDATE lambda SET draft_code = 'changed' WHERE name = 'old8'");
    await writer.query("DELETE FROM account WHERE id = 'b'");
  });
  expect((await contents(during)).rows).toEqual(before.rows);

  const owner = await connect(target.ownerUrl);
  await load(owner, decode(pieces(during), "backup"), async () => {});
  const { rows } = await owner.query(
    `SELECT count(*)::int AS functions, count(version.lambda_id)::int AS versions,
            sum(length(draft_code))::int AS letters
       FROM lambda LEFT JOIN version ON lambda_id = id AND version = deployed_version`,
  );
  expect(rows).toEqual([{ functions: 40, versions: 40, letters: 4_000_000 }]);

  const after = (await contents(await backUp(async () => {}))).rows;
  const changed = Object.keys(after).filter((name) => `${after[name]}` !== `${before.rows[name]}`);
  expect(changed).toEqual(["account", "lambda", "version"]);
});

test("a backup that turns out to be damaged under way leaves the database as it was", async () => {
  const other = await testDatabase();
  const owner = await connect(other.ownerUrl);
  await owner.query("INSERT INTO account (id, name, settings) VALUES ('default', 'Mine', '{}')");
  const whole = await backUp(async () => {});
  const cut = pieces(whole.subarray(0, -200));
  await expect(load(owner, decode(cut, "backup"), async () => {})).rejects.toThrow("is cut off");
  await owner.query("ROLLBACK");
  expect((await owner.query("SELECT id, name FROM account")).rows).toEqual([
    { id: "default", name: "Mine" },
  ]);
  const rules = await owner.query("SELECT FROM pg_constraint WHERE contype = 'f'");
  expect(rules.rowCount).toBeGreaterThan(10);
  await owner.end();
  await other.stop();
});
