import { randomUUID } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { root, runNode, tool } from "../scripts/command.ts";
import { type TestDatabase, testDatabase } from "./database";

let database: TestDatabase;
let one: pg.Client;
let two: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  one = new pg.Client({ connectionString: database.url });
  two = new pg.Client({ connectionString: database.url });
  await Promise.all([one.connect(), two.connect()]);
});

afterAll(async () => {
  await Promise.all([one.end(), two.end()]);
  await database.stop();
});

beforeEach(async () => {
  await one.query("DELETE FROM account");
  await one.query(
    "INSERT INTO account (id, name, settings) VALUES ('a', 'A', '{}'), ('b', 'B', '{}')",
  );
});

type Draft = { name: string; account?: string; event?: string; skills?: string[] };

async function addLambda(draft: Draft): Promise<string> {
  const id = randomUUID();
  const { name, account = "a", event = "e", skills = [] } = draft;
  await one.query(
    `INSERT INTO lambda (id, account_id, name, description, event_id, style, skills, draft_code, changed_by)
     VALUES ($1, $2, $3, '', $4, 'classic', $5, '', 'test')`,
    [id, account, name, event, skills],
  );
  await one.query(
    "INSERT INTO version (lambda_id, version, code, message, deployed_by) VALUES ($1, 1, '', '', 'test')",
    [id],
  );
  return id;
}

const deploy = (client: pg.Client, id: string) =>
  client.query("UPDATE lambda SET deployed_version = 1 WHERE id = $1", [id]);

test("the migrated database is what schema.prisma says", async () => {
  const diff = await runNode(
    [tool("prisma"), "migrate", "diff", "--from-config-datasource", "--exit-code"].concat(
      "--to-schema",
      join(root, "prisma/schema.prisma"),
    ),
    { env: { DATABASE_URL: database.ownerUrl } },
  );
  expect(diff).toMatchObject({ code: 0 });
});

test("a table that schema.prisma does not know is seen as a difference", async () => {
  const other = await testDatabase();
  const owner = new pg.Client({ connectionString: other.ownerUrl });
  await owner.connect();
  await owner.query("ALTER TABLE account ADD COLUMN surprise text");
  await owner.end();
  const diff = await runNode(
    [tool("prisma"), "migrate", "diff", "--from-config-datasource", "--exit-code"].concat(
      "--to-schema",
      join(root, "prisma/schema.prisma"),
    ),
    { env: { DATABASE_URL: other.ownerUrl } },
  );
  await other.stop();
  expect(diff.code).toBe(2);
});

test("the serving role changes rows and neither tables nor the record of migrations", async () => {
  await expect(one.query("SELECT * FROM _prisma_migrations")).rejects.toMatchObject({
    code: "42501",
  });
  await expect(one.query("ALTER TABLE account ADD COLUMN x text")).rejects.toMatchObject({
    code: "42501",
  });
  await expect(one.query("CREATE TABLE x ()")).rejects.toMatchObject({ code: "42501" });
});

test("what was written into the audit log can be changed by nobody who serves", async () => {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await one.query(
    "INSERT INTO audit_entry (account_id, actor_kind, actor_name, action) VALUES ('a', 'person', 'x', 'y')",
  );
  const attempts = [
    "UPDATE audit_entry SET action = 'z'",
    "DELETE FROM audit_entry",
    "TRUNCATE audit_entry",
  ];
  for (const attempt of attempts) {
    await expect(one.query(attempt)).rejects.toMatchObject({ code: "42501" });
    // where one role migrates and serves
    await expect(owner.query(attempt)).rejects.toThrow("stay as they were written");
  }
  await owner.end();
  expect((await one.query("SELECT action FROM audit_entry")).rows).toEqual([{ action: "y" }]);
});

test.each<[string, Draft, Draft, boolean]>([
  ["both for all skills", { name: "x" }, { name: "y" }, true],
  ["all skills and one", { name: "x" }, { name: "y", skills: ["1"] }, true],
  ["one skill and all", { name: "x", skills: ["1"] }, { name: "y" }, true],
  ["a shared skill", { name: "x", skills: ["1", "2"] }, { name: "y", skills: ["2", "3"] }, true],
  ["disjoint skills", { name: "x", skills: ["1"] }, { name: "y", skills: ["2"] }, false],
  ["another event", { name: "x" }, { name: "y", event: "f" }, false],
  ["another account", { name: "x" }, { name: "y", account: "b" }, false],
])("two that serve: %s", async (_, first, second, refused) => {
  const serving = await addLambda(first);
  const late = await addLambda(second);
  await deploy(one, serving);
  const attempt = deploy(one, late);
  if (!refused) await expect(attempt).resolves.toMatchObject({ rowCount: 1 });
  else {
    await expect(attempt).rejects.toMatchObject({
      code: "23P01",
      message: expect.stringContaining('"x"'),
      detail: serving,
    });
  }
});

test("skills of a serving function obey the same rule", async () => {
  const x = await addLambda({ name: "x", skills: ["1"] });
  const y = await addLambda({ name: "y", skills: ["2"] });
  await deploy(one, x);
  await deploy(one, y);
  await expect(
    one.query("UPDATE lambda SET skills = '{1,2}' WHERE id = $1", [y]),
  ).rejects.toMatchObject({ code: "23P01", detail: x });
});

test("a deleted function does not serve, and coming back obeys the rule", async () => {
  const x = await addLambda({ name: "x" });
  const y = await addLambda({ name: "y" });
  await deploy(one, x);
  await one.query("UPDATE lambda SET deleted_at = now() WHERE id = $1", [x]);
  await deploy(one, y);
  await expect(
    one.query("UPDATE lambda SET deleted_at = NULL WHERE id = $1", [x]),
  ).rejects.toMatchObject({ code: "23P01", detail: y });
});

test("of two that deploy at once the later waits for the earlier and is refused", async () => {
  const x = await addLambda({ name: "x" });
  const y = await addLambda({ name: "y" });
  await one.query("BEGIN");
  await deploy(one, x);
  const { rows } = await two.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const attempt = deploy(two, y).catch((error: unknown) => error);
  await untilWaiting(rows[0]?.pid);
  await one.query("COMMIT");
  expect(await attempt).toMatchObject({ code: "23P01", detail: x });
});

test("of two that deploy at once the later serves when the earlier is taken back", async () => {
  const x = await addLambda({ name: "x" });
  const y = await addLambda({ name: "y" });
  await one.query("BEGIN");
  await deploy(one, x);
  const { rows } = await two.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const attempt = deploy(two, y);
  await untilWaiting(rows[0]?.pid);
  await one.query("ROLLBACK");
  expect(await attempt).toMatchObject({ rowCount: 1 });
});

async function untilWaiting(pid: number | undefined): Promise<void> {
  const { rowCount } = await one.query(
    "SELECT FROM pg_locks WHERE pid = $1 AND locktype = 'advisory' AND NOT granted",
    [pid],
  );
  if (rowCount === 0) await untilWaiting(pid);
}

test("what serves is not changed on a snapshot that may be old", async () => {
  const x = await addLambda({ name: "x" });
  await one.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
  await expect(deploy(one, x)).rejects.toMatchObject({ code: "25001" });
  await one.query("ROLLBACK");
});

test("a name is taken in its account until its function is deleted", async () => {
  const x = await addLambda({ name: "x" });
  await expect(addLambda({ name: "x" })).rejects.toMatchObject({ code: "23505" });
  await addLambda({ name: "x", account: "b" });
  await one.query("UPDATE lambda SET deleted_at = now() WHERE id = $1", [x]);
  await addLambda({ name: "x" });
});

test("only a version that exists is deployed", async () => {
  const x = await addLambda({ name: "x" });
  await expect(
    one.query("UPDATE lambda SET deployed_version = 2 WHERE id = $1", [x]),
  ).rejects.toMatchObject({ code: "23503" });
});

test("of a version only the message changes, and it goes only with its function", async () => {
  const x = await addLambda({ name: "x" });
  await one.query("UPDATE version SET message = 'why' WHERE lambda_id = $1", [x]);
  for (const statement of [
    "UPDATE version SET code = 'other' WHERE lambda_id = $1",
    "UPDATE version SET deployed_at = now() WHERE lambda_id = $1",
    "DELETE FROM version WHERE lambda_id = $1",
  ]) {
    await expect(one.query(statement, [x])).rejects.toMatchObject({ code: "23001" });
  }
  await deploy(one, x);
  await one.query("DELETE FROM lambda WHERE id = $1", [x]);
  expect((await one.query("SELECT FROM version WHERE lambda_id = $1", [x])).rowCount).toBe(0);
});
