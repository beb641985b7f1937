import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OWNER, type Postgres, startPostgres } from "./postgres.ts";

let folder: string;
let first: Postgres;
const options = () => ({ folder: join(folder, "postgres"), password: "right" });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-pg-"));
  first = await startPostgres(options());
});
afterAll(async () => {
  await first.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function connect(password: string | undefined) {
  const { host, port } = first.address;
  const client = new pg.Client({ host, port, user: OWNER, password, database: "postgres" });
  await client.connect();
  await client.end();
}

test("it asks everybody for a password", async () => {
  await connect("right");
  await expect(connect("wrong")).rejects.toMatchObject({ code: "28P01" });
  await expect(connect(undefined)).rejects.toThrow();
});

test("its data is closed to other users", () => {
  expect(statSync(join(folder, "postgres")).mode & 0o077).toBe(0);
});

test("one that was left running is taken over, and stopped by who took it over", async () => {
  const second = await startPostgres(options());
  expect(second.address).toEqual(first.address);
  await second.stop();
  await expect(connect("right")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  first = await startPostgres(options());
  await connect("right");
});

test("a wish to stop that comes after the first start finds nothing to end by force", async () => {
  const data = mkdtempSync(join(tmpdir(), "parley-pg-"));
  const asked = new AbortController();
  const postgres = await startPostgres({
    folder: join(data, "postgres"),
    password: "right",
    signal: asked.signal,
  });
  asked.abort();
  await postgres.stop();
  rmSync(data, { recursive: true, force: true });
});

test("a first start that is stopped half-way leaves nothing that the next one trips over", async () => {
  const data = mkdtempSync(join(tmpdir(), "parley-pg-"));
  const settings = { folder: join(data, "postgres"), password: "right" };
  const asked = new AbortController();
  const start = startPostgres({ ...settings, signal: asked.signal });
  asked.abort();
  await expect(start).rejects.toThrow("abort");
  const postgres = await startPostgres(settings);
  await postgres.stop();
  rmSync(data, { recursive: true, force: true });
});
