// A product that is filled, saved into one file and brought back elsewhere: by the commands, as a
// person gives them, from an external database to an embedded one and from there to another external.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import { readLaunchEnv } from "@/lib/env";
import { deployLambda } from "@/lib/features/deployments/deploy-lambda";
import { type Database, openDatabase, withClient } from "../scripts/launch/database.ts";
import { contentsOfFile, rentedDatabase, runBackupScript, serve } from "./backup";
import { type TestDatabase, testDatabase } from "./database";
import { makeAccount, makeDeployed, makeLambda, owner } from "./factories";
import { cookieIn, goodPassword, makePerson } from "./people";

const minutes = 60_000;
const folder = mkdtempSync(join(tmpdir(), "parley-backup-"));
const first = join(folder, "first.gz");
const second = join(folder, "second.gz");
const third = join(folder, "third.gz");
/** Data folders: of the first installation, of a new one, and of a third. */
const [here, fresh, elsewhere] = ["here", "fresh", "elsewhere"].map((name) =>
  join(folder, name),
) as [string, string, string];
const email = "ada@example.com";
const from = { address: null, userAgent: null };

let source: TestDatabase;
let account: string;
let lambda: Lambda;
let cookie: string;
let embedded: Database | undefined;

beforeAll(async () => {
  source = await testDatabase();
  mkdirSync(here);
  const product = await serve({ url: source.url, data: here });
  const { store, door } = product;
  account = await makeAccount(product, { anonymous: true });
  const value = await door.seal({ account, name: "CRM", value: "s3cret" });
  await store.secrets.put({ account, name: "CRM", value, by: "owner" });
  lambda = await makeDeployed(product, {
    account,
    code: `import { Toolbelt } from "core-functions-toolbelt";
async function lambda() {
  const { value } = await Toolbelt.SecretClient().readSecret("CRM");
  return { type: "systemMessage", text: "opened " + value + " \u2028 \\u{1F511}" };
}`,
  });
  await deployLambda({ store, engine: door }, { account, id: lambda.id, by: owner, version: 1 });
  await makeLambda(product, { account, name: "draft" });
  cookie = (await makePerson(product, { account, role: "owner", email })).cookie;
  expect(await product.invoke(account, lambda.id)).toMatchObject({ type: "systemMessage" });
  await product.stop();
  await withClient(source.ownerUrl, async (client) => {
    // json keeps what people typed; names and texts hold what separates others.
    await client.query(
      `INSERT INTO test_payload (id, lambda_id, name, input)
       VALUES (gen_random_uuid(), $1, $2, '{"b": 1,   "a": "\\u0000"}')`,
      [lambda.id, 'a "name",\n\u2028 with\teverything\\'],
    );
    await client.query("UPDATE lambda SET skills = $1 WHERE name = 'draft'", [['a,"b"', "{}", ""]]);
  });
});

afterAll(async () => {
  await embedded?.stop();
  await source.stop();
  rmSync(folder, { recursive: true, force: true });
});

const fromSource = () => ({ DATABASE_URL: source.ownerUrl, PARLEY_DATA: here });

/** What holds of rows, as the database itself tells it. */
async function rulesOf(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT conrelid::regclass::text AS of, conname AS name, pg_get_constraintdef(oid) AS rule
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL
     SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) || tgenabled::text
       FROM pg_trigger WHERE NOT tgisinternal
     ORDER BY 1, 2`,
  );
  await client.end();
  expect(rows.length).toBeGreaterThan(40);
  return rows;
}

test("a backup of an external database is one file for this user alone", async () => {
  const { code, said } = await runBackupScript("backup", [first], fromSource());
  expect(said).toMatch(/^Backed up \d+ rows to .*first\.gz \(\d+ KB\)\.\nThe keys .* are in it/);
  expect(code).toBe(0);
  expect(statSync(first).mode & 0o777).toBe(0o600);
  const { header } = await contentsOfFile(first);
  const rows = Object.fromEntries(header.tables.map(({ name, rows: count }) => [name, count]));
  expect(rows).toMatchObject({
    ...{ account: 1, lambda: 2, version: 2, secret: 1, invocation: 1, test_payload: 1 },
    ...{ person: 1, person_login: 1, person_session: 1, membership: 1 },
  });
  expect(rows.audit_entry).toBeGreaterThan(0);
});

test(
  "restored into a fresh folder, everything works as it did",
  async () => {
    const restored = await runBackupScript("restore", [first], { PARLEY_DATA: fresh });
    expect(restored.said).toMatch(
      /^Restored \d+ rows of .*\nWrote .*secret\.key\.\nWrote .*auth\.secret\.\nStart it with npm start\.$/,
    );
    expect(restored.code).toBe(0);
    for (const name of ["secret.key", "auth.secret"]) {
      expect(readFileSync(join(fresh, name), "utf8")).toBe(readFileSync(join(here, name), "utf8"));
      expect(statSync(join(fresh, name)).mode & 0o777).toBe(0o600);
    }

    embedded = await openDatabase(readLaunchEnv({ PARLEY_DATA: fresh }));
    expect(await rulesOf(embedded.ownerUrl)).toEqual(await rulesOf(source.ownerUrl));
    const product = await serve({ url: embedded.url, data: fresh });
    // while it serves
    const hot = await runBackupScript("backup", [second], { PARLEY_DATA: fresh });
    expect(hot).toMatchObject({ code: 0 });
    const [was, is] = [await contentsOfFile(first), await contentsOfFile(second)];
    expect(is.rows).toEqual(was.rows);
    expect(is.header).toEqual({ ...was.header, madeAt: is.header.madeAt });

    const { store, identity } = product;
    expect(await product.invoke(account, lambda.id)).toEqual({
      type: "systemMessage",
      text: "opened s3cret \u2028 \u{1F511}",
    });
    const signedIn = await identity.signIn({ email, password: goodPassword }, from);
    expect(signedIn?.person?.email).toBe(email);
    expect(await identity.signIn({ email, password: `${goodPassword}!` }, from)).toBeNull();
    expect(await identity.recognise(cookie)).toMatchObject({ person: { email } });
    expect(await identity.recognise(cookieIn(signedIn?.cookies ?? []))).not.toBeNull();

    const listed = () => store.audit.list({ account, filter: {}, limit: 50 });
    const before = await listed();
    expect(before.map(({ action }) => action)).toContain("version.deployed");
    // Counting goes on where it was.
    await makeLambda(product, { account, name: "later" });
    const [newest, ...older] = await listed();
    expect(older).toEqual(before);
    expect(Number(newest?.id)).toBeGreaterThan(Number(before[0]?.id));
    await product.stop();
  },
  2 * minutes,
);

test(
  "the embedded database is backed up while nothing runs, and restored into an external one",
  async () => {
    await embedded?.stop();
    embedded = undefined;
    const cold = await runBackupScript("backup", [third], { PARLEY_DATA: fresh });
    expect(cold).toMatchObject({ code: 0 });
    const was = await contentsOfFile(third);
    expect(was.rows.lambda).toHaveLength(3);

    const target = await rentedDatabase();
    // Parley was started there once, and made keys of its own.
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, "secret.key"), `${"ab".repeat(32)}\n`, { mode: 0o600 });
    const env = { DATABASE_URL: target.url, PARLEY_DATA: elsewhere };
    const { code, said } = await runBackupScript("restore", [third], env);
    expect(said).toContain("secret.key, before what was in it, which stays.");
    expect(code).toBe(0);
    expect(readFileSync(join(elsewhere, "secret.key"), "utf8")).toBe(
      `${readFileSync(join(here, "secret.key"), "utf8")}${"ab".repeat(32)}\n`,
    );
    expect(await rulesOf(target.url)).toEqual(await rulesOf(source.ownerUrl));
    const again = join(folder, "again.gz");
    await runBackupScript("backup", [again, "--without-keys"], env);
    const is = await contentsOfFile(again);
    expect(is.rows).toEqual(was.rows);
    expect(is.header.keys).toBeNull();

    const product = await serve({ url: target.url, data: elsewhere });
    expect(await product.invoke(account, lambda.id)).toMatchObject({ type: "systemMessage" });
    await product.stop();
    await target.stop();
  },
  2 * minutes,
);

test(
  "without the keys it says what stays closed",
  async () => {
    const target = await testDatabase();
    const bare = join(folder, "bare.gz");
    await runBackupScript("backup", [bare, "--without-keys"], fromSource());
    const env = { DATABASE_URL: target.ownerUrl, PARLEY_DATA: join(folder, "bare") };
    const { code, said } = await runBackupScript("restore", [bare], env);
    const { rows } = await contentsOfFile(bare);
    const sealed = [rows.secret, rows.signing_key].flat();
    expect(sealed.length).toBeGreaterThan(0);
    expect(said).toContain(
      `${sealed.length} of its secrets and signing keys were sealed with a key`,
    );
    expect(said).toContain("PARLEY_AUTH_SECRET");
    expect(code).toBe(0);
    await target.stop();
  },
  2 * minutes,
);
