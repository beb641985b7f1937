import { afterAll, beforeEach, expect, test } from "vitest";
import { contextLimits, type Properties } from "@/lib/domain/context/context";
import { pruneContext } from "@/lib/features/context/prune-context";
import { withClient } from "@/scripts/launch/database";
import { makeAccount } from "@/test/factories";
import { refusals } from "@/test/refusals";
import { testStore } from "@/test/store";

const { store, url, stop } = await testStore();
afterAll(stop);
const { context } = store;

let account: string;
beforeEach(async () => {
  account = await makeAccount({ store });
});
const at = (session: string, namespace = "orders") => ({ account, namespace, session });
const sql = (statement: string) =>
  withClient(url, async (client) => {
    await client.query(statement);
  });

test("properties come back as they were, and others stay beside them", async () => {
  const first = { order: { id: 7, lines: ["a\0b", null, "ü\ud800"] }, "b c": false };
  await context.set({ ...at("conv1"), properties: first });
  await context.set({ ...at("conv1"), properties: { order: 8, constructor: "x" } });
  expect(await context.get(at("conv1"))).toEqual({ ...first, order: 8, constructor: "x" });
  expect(await context.get({ ...at("conv1"), names: ["order", "gone"] })).toEqual({ order: 8 });
  expect(await context.get({ ...at("conv1"), names: [] })).toEqual({});
  expect(await context.get(at("conv2"))).toEqual({});
});

test("accounts, namespaces and sessions do not meet", async () => {
  const other = await makeAccount({ store });
  await context.set({ ...at("s"), properties: { a: 1 } });
  for (const place of [{ ...at("s"), account: other }, at("s", "carts"), at("t")]) {
    expect(await context.get(place)).toEqual({});
    await context.set({ ...place, properties: { a: 2 } });
    await context.delete(place);
  }
  await context.deleteNamespace({ account: other, namespace: "orders" });
  expect(await context.get(at("s"))).toEqual({ a: 1 });
  expect(await context.listSessions({ account: other, namespace: "orders" })).toEqual([]);
  expect((await context.listNamespaces({ account: other })).map(({ name }) => name)).toEqual([]);
});

test("a namespace is made once, by itself too, and goes with all that is in it", async () => {
  const made = await context.createNamespace({ account, namespace: "carts", ttl: 60 });
  expect(made).toMatchObject({ name: "carts", ttlSecond: 60 });
  expect(await context.createNamespace({ account, namespace: "carts", ttl: 5 })).toEqual(made);
  await context.set({ ...at("s"), properties: { a: 1 } });
  const list = await context.listNamespaces({ account });
  expect(list).toEqual([made, { name: "orders", createdAt: list[1]?.createdAt }]);
  await context.deleteNamespace({ account, namespace: "orders" });
  await context.deleteNamespace({ account, namespace: "orders" });
  expect(await context.get(at("s"))).toEqual({});
  expect(await context.listNamespaces({ account })).toEqual([made]);
});

test("properties and sessions are deleted, those that are not there too", async () => {
  await context.set({ ...at("s"), properties: { a: 1, b: 2, c: 3 } });
  await context.set({ ...at("t"), properties: { a: 1 } });
  await context.delete({ ...at("s"), names: ["a", "gone"] });
  expect(await context.get(at("s"))).toEqual({ b: 2, c: 3 });
  await context.delete(at("s"));
  await context.delete(at("s"));
  expect(await context.listSessions({ account, namespace: "orders" })).toEqual(["t"]);
});

test("what is over its time is not there at once, and a change begins its time anew", async () => {
  await context.createNamespace({ account, namespace: "brief", ttl: 60 });
  const place = at("s", "brief");
  await context.set({ ...place, properties: { old: 1, renewed: 1 } });
  const past = "update context_property set expires_at = now() - interval '1 second'";
  await sql(`${past} where account_id = '${account}'`);
  await context.set({ ...place, properties: { renewed: 2 } });
  expect(await context.get(place)).toEqual({ renewed: 2 });
  await sql(`${past} where account_id = '${account}'`);
  expect(await context.get(place)).toEqual({});
  expect(await context.listSessions({ account, namespace: "brief" })).toEqual([]);
});

test("what is over its time is removed in steps, and nothing else", async () => {
  await context.set({ ...at("stays"), properties: { a: 1 } });
  await sql(
    `insert into context_property (account_id, namespace, session, name, value, expires_at)
     select '${account}', 'orders', 's' || n, 'p', '1', now() - interval '1 second'
     from generate_series(1, 2500) n`,
  );
  expect(await context.prune({ most: 100 })).toBe(100);
  await pruneContext({ store });
  expect(await context.prune({ most: 100 })).toBe(0);
  expect(await context.get(at("stays"))).toEqual({ a: 1 });
});

const many = (count: number, value: string | number): Properties =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, value]));

test("a session takes so many properties, and what is over is refused whole", async () => {
  const { propertiesOfSession } = contextLimits;
  await context.set({ ...at("s"), properties: many(propertiesOfSession, 1) });
  const over = context.set({ ...at("s"), properties: { p0: 2, more: 1 } });
  await expect(over).rejects.toMatchObject({
    code: "invalid",
    message: "There are at most 100 properties in a session. Delete some first.",
  });
  expect(await context.get({ ...at("s"), names: ["p0"] })).toEqual({ p0: 1 });
  await context.set({ ...at("s"), properties: { p0: 2 } });
  expect(await context.get({ ...at("s"), names: ["p0"] })).toEqual({ p0: 2 });
});

test("a session takes so many bytes", async () => {
  const large = "x".repeat(60_000);
  await context.set({ ...at("s"), properties: many(13, large) });
  expect(await refusals([context.set({ ...at("s"), properties: { more: large } })])).toEqual([
    "invalid",
  ]);
  await context.set({ ...at("s"), properties: { p0: 1, more: large } });
});

test("an account takes so many namespaces and properties", async () => {
  await sql(
    `insert into context_namespace (account_id, name)
     select '${account}', 'n' || n from generate_series(1, ${contextLimits.namespacesOfAccount}) n`,
  );
  const asks = [
    context.createNamespace({ account, namespace: "more" }),
    context.set({ ...at("s", "more"), properties: { a: 1 } }),
  ];
  expect(await refusals(asks)).toEqual(["invalid"]);
  await context.set({ ...at("s", "n1"), properties: { a: 1 } });
  await sql(
    `insert into context_property (account_id, namespace, session, name, value)
     select '${account}', 'n1', 's' || n, 'p', '1'
     from generate_series(1, ${contextLimits.propertiesOfAccount}) n`,
  );
  const more = context.set({ ...at("new", "n1"), properties: { a: 1 } });
  expect(await refusals([more])).toEqual(["invalid"]);
  await context.set({ ...at("s", "n1"), properties: { a: 2 } });
});

test("many at once in a new namespace all succeed", async () => {
  const sets = Array.from({ length: 20 }, (_, index) =>
    context.set({ ...at(`s${index % 3}`), properties: { [`p${index}`]: index } }),
  );
  await Promise.all(sets);
  const sessions = await Promise.all([0, 1, 2].map((index) => context.get(at(`s${index}`))));
  expect(sessions.flatMap((each) => Object.keys(each))).toHaveLength(20);
});
