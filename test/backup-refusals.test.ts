// What backup and restore refuse: in one line, and with everything left as it was.
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "../scripts/launch/database.ts";
import { identify } from "../scripts/launch/process-identity.ts";
import { contentsOfFile, runBackupScript } from "./backup";
import { type TestDatabase, testDatabase } from "./database";

const folder = mkdtempSync(join(tmpdir(), "parley-refused-"));
const first = join(folder, "first.gz");
const email = "ada@example.com";
let source: TestDatabase;

beforeAll(async () => {
  source = await testDatabase();
  await withClient(source.url, async (client) => {
    await client.query("INSERT INTO account (id, name, settings) VALUES ('default', 'A', '{}')");
    await client.query(
      "INSERT INTO person (id, name, email) VALUES (gen_random_uuid(), 'Ada', $1)",
      [email],
    );
  });
  expect(await runBackupScript("backup", [first], fromSource())).toMatchObject({ code: 0 });
});

afterAll(async () => {
  await source.stop();
  rmSync(folder, { recursive: true, force: true });
});

const fromSource = () => ({ DATABASE_URL: source.ownerUrl, PARLEY_DATA: folder });

test("what cannot be backed up is said in one line, and leaves no file", async () => {
  const backup = async (file: string, env: NodeJS.Dict<string>) => {
    const { code, said } = await runBackupScript("backup", [file], env);
    return [code, said];
  };
  const none = join(folder, "none");
  expect(await backup(first, fromSource())).toEqual([
    1,
    expect.stringMatching(/exists already.*$/),
  ]);
  expect(await backup(join(none, "x.gz"), fromSource())).toEqual([
    1,
    expect.stringMatching(/^There is no folder .*none\. Make it\.$/),
  ]);
  expect(await backup(none, { PARLEY_DATA: none })).toEqual([
    1,
    expect.stringMatching(/^There is no database in .*$/),
  ]);
  const unreachable = "postgresql://a:s3cret@127.0.0.1:9/a";
  expect(await backup(none, { DATABASE_URL: unreachable })).toEqual([
    1,
    expect.stringMatching(/^The database at 127\.0\.0\.1:9 cannot be reached.*$/),
  ]);
  const nameless = source.ownerUrl.replace(/[^/]+$/, "not_there");
  expect(await backup(none, { DATABASE_URL: nameless })).toEqual([
    1,
    expect.stringMatching(/^The database that DATABASE_URL names does not exist.*$/),
  ]);
  const serving = { ...fromSource(), DATABASE_URL: source.url };
  expect(await backup(none, serving)).toEqual([
    1,
    expect.stringMatching(/^The role of DATABASE_URL may not read all tables.*$/),
  ]);
  expect(() => statSync(none)).toThrow("ENOENT");
});

const text = () => gunzipSync(readFileSync(first)).toString("utf8");
const refused: [string, () => Buffer | string, RegExp][] = [
  ["cut off", () => readFileSync(first).subarray(0, -30), /is cut off, or was changed/],
  ["cut off and packed again", () => gzipSync(text().slice(0, -300)), /is cut off/],
  ["without its last line", () => gzipSync(text().replace(/.*\n$/, "")), /is cut off/],
  ["changed", () => gzipSync(text().replace(email, "eve@x.com")), /changed/],
  ["longer", () => gzipSync(`${text()}{}\n`), /changed/],
  ["empty", () => "", /is cut off/],
  ["of another kind", () => "SELECT 1;", /is no backup/],
  ["of another kind, packed", () => gzipSync("SELECT 1;\n"), /is no backup/],
  [
    "of a newer form",
    () => gzipSync(text().replace('"revision":1', '"revision":2')),
    /newer Parley/,
  ],
];
test.each(refused)(
  "a file that is %s is refused before anything is begun",
  async (_, make, line) => {
    const file = join(folder, "refused.gz");
    writeFileSync(file, make());
    const data = join(folder, "untouched");
    const { code, said } = await runBackupScript("restore", [file], { PARLEY_DATA: data });
    expect(said).toMatch(line);
    expect(said).not.toContain("\n");
    expect(code).toBe(1);
    expect(() => statSync(data)).toThrow("ENOENT");
  },
);

test("a database with people in it is left as it is", async () => {
  const { code, said } = await runBackupScript("restore", [first], {
    ...fromSource(),
    PARLEY_DATA: join(folder, "other"),
  });
  expect(said).toMatch(/^This database has people or functions already.*$/);
  expect(code).toBe(1);
  const after = join(folder, "after.gz");
  await runBackupScript("backup", [after], fromSource());
  expect((await contentsOfFile(after)).rows).toEqual((await contentsOfFile(first)).rows);
});

test("a backup of another version is refused before anything is begun, and the version named", async () => {
  const file = join(folder, "other-version.gz");
  const [head = "", ...rows] = text().split("\n");
  const header = JSON.parse(head);
  header.migrations.push({ name: "20990101000000_later", checksum: "0" });
  const body = `${[JSON.stringify(header), ...rows.slice(0, -2)].join("\n")}\n`;
  const sha256 = createHash("sha256").update(body).digest("hex");
  writeFileSync(file, gzipSync(`${body}${JSON.stringify({ sha256 })}\n`));
  const data = join(folder, "untouched");
  const { code, said } = await runBackupScript("restore", [file], { PARLEY_DATA: data });
  expect(said).toMatch(
    /^The backup was made by another version of Parley \(0.*20990101000000_later; this one has .*$/,
  );
  expect(code).toBe(1);
  expect(() => statSync(data)).toThrow("ENOENT");
});

test.each<["backup" | "restore", string[]]>([
  ["backup", []],
  ["backup", ["a.gz", "b.gz"]],
  ["backup", ["a.gz", "--with-keys"]],
  ["restore", []],
])("%s %j: it says how it is called", async (name, args) => {
  const { code, said } = await runBackupScript(name, args, {});
  expect(said).toMatch(/^Usage: npm run .*$/);
  expect(code).toBe(1);
});

test("while Parley runs on the data folder, nothing is restored there", async () => {
  const data = join(folder, "running");
  mkdirSync(join(data, "run"), { recursive: true });
  const address = "http://127.0.0.1:3000";
  writeFileSync(
    join(data, "run/launcher.json"),
    JSON.stringify({ launcher: identify(process.pid), address, children: [] }),
  );
  const { code, said } = await runBackupScript("restore", [first], { PARLEY_DATA: data });
  expect(said).toMatch(/^Parley runs on .* already .*$/);
  expect(code).toBe(1);
  expect(readdirSync(data)).toEqual(["run"]);
});

test.each<["backup" | "restore", string]>([
  ["backup", "Stopped. No backup was made."],
  ["restore", "Stopped. Nothing was restored."],
])("a %s that waits for a lock can be stopped, and leaves nothing", async (name, line) => {
  const other = await testDatabase();
  await withClient(other.ownerUrl, async (client) => {
    await client.query("BEGIN; LOCK TABLE lambda IN ACCESS EXCLUSIVE MODE");
    const file = name === "restore" ? first : join(folder, "stopped.gz");
    const env = { DATABASE_URL: other.ownerUrl, PARLEY_DATA: join(folder, name) };
    const waiting = async () =>
      (
        await client.query(
          "SELECT FROM pg_locks WHERE relation = 'lambda'::regclass AND NOT granted",
        )
      ).rowCount;
    const stopped = await runBackupScript(name, [file], env, async (child) => {
      await expect.poll(waiting, { timeout: 15_000 }).toBe(1);
      child.kill("SIGTERM");
    });
    expect(stopped).toEqual({ code: 1, said: line });
    expect(readdirSync(folder).filter((entry) => entry.startsWith("stopped"))).toEqual([]);
  });
  await other.stop();
});
