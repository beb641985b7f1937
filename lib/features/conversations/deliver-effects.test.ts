// Effects on their way to the account's platform: a real database, and a real server that takes them.
import { createHmac } from "node:crypto";
import { afterAll, afterEach, expect, test } from "vitest";
import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import { startDialler } from "@/lib/infra/egress/dial";
import { dialForAccount } from "@/lib/infra/egress/dial-for-account";
import { readKeys } from "@/lib/infra/secrets/keys";
import { openSealer } from "@/lib/infra/secrets/seal";
import { withClient } from "@/scripts/launch/database.ts";
import { makeAccount } from "@/test/factories";
import { type Outside, startOutside } from "@/test/outside";
import { testStore } from "@/test/store";
import { answerEvent } from "./answer-event";
import { changed, opening, saying, served, urgent } from "./conversations.fixture";
import { startDelivering } from "./deliver-effects";

const { store, url, stop } = await testStore();
const sealer = openSealer(readKeys(["a key that only tests have"]));
const dialler = startDialler();
let outside: Outside | undefined;
afterEach(async () => {
  await outside?.stop();
  await inDatabase("DELETE FROM effect_delivery");
});
afterAll(async () => {
  await dialler.stop();
  await stop();
});

async function inDatabase(sql: string, values: unknown[] = []) {
  let rows: Record<string, unknown>[] = [];
  await withClient(url, async (client) => {
    ({ rows } = await client.query(sql, values));
  });
  return rows;
}

const now = Date.UTC(2030, 0, 1);
const local: AllowedHost = { host: "127.0.0.1", private: true };
const secret = "what both sides know";

/** A conversation with two effects that are to be told, and who tells them. */
async function withEffects({ hosts = [local], secretName = "HOOK" } = {}) {
  const account = await makeAccount({ store });
  const value = sealer.seal({ account, name: "HOOK" }, secret);
  await store.secrets.put({ account, name: "HOOK", value, by: "test" });
  const effectsWebhook = { url: `http://127.0.0.1:${outside?.port}/hook?q=1`, secretName };
  await store.accounts.updateSettings({ account, change: { effectsWebhook, allowedHosts: hosts } });
  const key = await changed(store, [opening, urgent], { account, convId: "c1" });
  for (const text of ["one", "two"]) {
    const claim = await store.conversationEvents.claim({ ...key, leaseMs: 60_000 });
    const run = async () => ({ run: saying(text) });
    await answerEvent({ store: served(store), run, clock: () => Date.now() }, claim!);
  }
  const reports: string[] = [];
  const delivering = startDelivering(
    {
      store,
      sealer,
      dial: dialForAccount({ dialler, allowedHosts: store.accounts.allowedHosts }),
      clock: () => now,
      chance: () => 0,
      report: (line) => reports.push(line),
    },
    { firstPauseMs: 0, attempts: 3 },
  );
  const sweep = async () => {
    await delivering.sweep();
    await delivering.settled();
  };
  const rows = () =>
    inDatabase(
      `SELECT id, attempts, next_at, delivered_at, last_error FROM effect_delivery
       WHERE account_id = $1 ORDER BY entry_seq`,
      [account],
    );
  return { account, sweep, rows, reports };
}

const answering = (statuses: number[]) =>
  startOutside((_, response) => {
    response.statusCode = statuses.shift() ?? 200;
    response.end();
  });

test("each effect is told once, signed, those of a conversation in their order", async () => {
  outside = await answering([]);
  const { account, sweep, rows } = await withEffects();
  for (let times = 0; times < 4; times++) await sweep();
  expect(outside.seen.map(({ method, url: path }) => `${method} ${path}`)).toEqual([
    "POST /hook?q=1",
    "POST /hook?q=1",
  ]);
  const told = await rows();
  expect(told).toMatchObject([
    { attempts: 1, next_at: null, delivered_at: expect.any(Date), last_error: null },
    { attempts: 1, next_at: null },
  ]);
  const [first, second] = outside.seen.map(({ body }) => JSON.parse(body) as object);
  const event = "controllerbot_messaging_new_conversation";
  const effect = { type: "systemMessage", status: "carried_out", text: "one" };
  expect(first).toEqual({
    account,
    convId: "c1",
    version: 3,
    at: expect.any(Number),
    effect,
    eventId: event,
    seq: 1,
  });
  expect(second).toMatchObject({ version: 4, effect: { text: "two" }, seq: 2 });
  const { headers, body } = outside.seen[0]!;
  const seconds = now / 1_000;
  const signed = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  expect(headers).toMatchObject({
    "content-type": "application/json",
    "idempotency-key": told[0]?.id,
    "parley-signature": `t=${seconds},v1=${signed}`,
  });
});

test("what is not taken is sent again with the same key, and the next one waits for it", async () => {
  outside = await answering([500, 429, 200]);
  const { sweep, rows } = await withEffects();
  await sweep();
  expect(await rows()).toMatchObject([
    { attempts: 1, last_error: `127.0.0.1:${outside.port} answered 500.` },
    { attempts: 0 },
  ]);
  for (let times = 0; times < 3; times++) await sweep();
  const keys = outside.seen.map(({ headers }) => headers["idempotency-key"]);
  expect(keys).toEqual([keys[0], keys[0], keys[0], keys[3]]);
  expect(keys[3]).not.toBe(keys[0]);
  expect(await rows()).toMatchObject([{ attempts: 3, next_at: null, last_error: null }, {}]);
});

test("after the last try it is given up, with the reason, and the next one is told", async () => {
  outside = await answering([500, 500, 500]);
  const { sweep, rows, reports } = await withEffects();
  for (let times = 0; times < 4; times++) await sweep();
  expect(await rows()).toMatchObject([
    { attempts: 3, next_at: null, delivered_at: null, last_error: expect.stringContaining("500") },
    { attempts: 1, next_at: null, delivered_at: expect.any(Date) },
  ]);
  expect(reports).toEqual([expect.stringContaining("given up")]);
});

test.each<[string, Parameters<typeof withEffects>[0], string]>([
  ["an address inside the network that nobody listed", { hosts: [] }, "private"],
  [
    "a listed host that is not marked as private",
    { hosts: [{ ...local, private: false }] },
    "private",
  ],
  ["an account without its secret", { secretName: "OTHER" }, "no secret named OTHER"],
])("%s is not called", async (_, given, words) => {
  outside = await answering([]);
  const { sweep, rows, reports } = await withEffects(given);
  await sweep();
  expect(outside.connections()).toBe(0);
  expect(await rows()).toMatchObject([
    { attempts: 1, last_error: expect.stringContaining(words) },
    { attempts: 0 },
  ]);
  expect(JSON.stringify([await rows(), reports])).not.toContain(secret);
});

test("once the account has no webhook any more, nothing is told", async () => {
  outside = await answering([]);
  const { account, sweep, rows } = await withEffects();
  await store.accounts.updateSettings({ account, change: { effectsWebhook: null } });
  await sweep();
  expect(outside.seen).toEqual([]);
  expect((await rows())[0]).toMatchObject({
    next_at: null,
    last_error: "The account has no webhook any more.",
  });
});

test("one account's deliveries leave room for another's", async () => {
  outside = await answering([]);
  const accounts = await Promise.all([withEffects(), withEffects()]);
  const claimed = await store.effectDeliveries.claim({
    most: 10,
    ofOneAccount: 1,
    busy: [accounts[0].account],
    leaseMs: 1,
  });
  expect(claimed.map(({ account }) => account)).toEqual([accounts[1].account]);
});

test("what was delivered is forgotten after a while, and what waits is not", async () => {
  outside = await answering([]);
  const { sweep, rows } = await withEffects();
  await sweep();
  await store.effectDeliveries.prune({ days: 1 });
  expect(await rows()).toHaveLength(2);
  await store.effectDeliveries.prune({ days: -1 });
  expect(await rows()).toMatchObject([{ attempts: 0, delivered_at: null }]);
});
