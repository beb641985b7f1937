import { afterAll, expect, test } from "vitest";
import { startRedaction } from "@/lib/domain/secrets/redact";
import { makeAccount } from "@/test/factories";
import { testStore } from "@/test/store";
import { contextServices } from "./context";
import { servicesOf } from "./serve";

const { store, stop } = await testStore();
afterAll(stop);
const signal = new AbortController().signal;

async function start() {
  const accountId = await makeAccount({ store });
  const { services } = servicesOf(contextServices({ store }), {
    accountId,
    lambdaId: "l",
    kind: "live",
    calls: "live",
    redaction: startRedaction(),
    outside: [],
  });
  return (name: string, args: unknown) => services[`context.${name}`]?.(args, signal);
}

test("a life of a session, as a function lives it", async () => {
  const ask = await start();
  expect(await ask("createNamespace", { namespace: "orders", ttl: 600 })).toMatchObject({
    name: "orders",
    ttlSecond: 600,
  });
  const properties = { order: { id: 7 }, tries: 1 };
  expect(await ask("set", { namespace: "orders", session: "c1", properties })).toEqual(properties);
  expect(await ask("get", { namespace: "orders", session: "c1" })).toEqual(properties);
  expect(await ask("get", { namespace: "orders", session: "c1", names: ["tries"] })).toEqual({
    tries: 1,
  });
  // Without a session: the namespace's own.
  await ask("set", { namespace: "orders", properties: { all: true } });
  expect(await ask("get", { namespace: "orders" })).toEqual({ all: true });
  expect(await ask("listSessions", { namespace: "orders" })).toEqual(["__default__", "c1"]);
  await ask("delete", { namespace: "orders", session: "c1", names: ["tries"] });
  expect(await ask("get", { namespace: "orders", session: "c1" })).toEqual({ order: { id: 7 } });
  await ask("delete", { namespace: "orders", session: "c1" });
  expect(await ask("get", { namespace: "orders", session: "c1" })).toEqual({});
  expect(await ask("listNamespaces", {})).toHaveLength(1);
  expect(await ask("deleteNamespace", { namespace: "orders" })).toBe(null);
  expect(await ask("listNamespaces", {})).toEqual([]);
});

test.each<[string, unknown, string]>([
  ["createNamespace", { namespace: "sde" }, "reserved"],
  ["createNamespace", { namespace: "" }, "has a name"],
  ["createNamespace", { namespace: "a", ttl: 0 }, "ttl"],
  ["deleteNamespace", { namespace: "Conversation" }, "reserved"],
  ["set", { namespace: "a-b", properties: {} }, "letters"],
  ["set", { namespace: "a", properties: { a: "x".repeat(70_000) } }, "64 KB"],
  ["set", { namespace: "a", session: "", properties: {} }, "empty"],
  ["set", { namespace: "a" }, "properties"],
  ["get", { namespace: "a", names: "x" }, "names"],
  ["get", null, "expected object"],
])("%s refuses %j with words", async (name, args, words) => {
  const ask = await start();
  await expect(ask(name, args)).rejects.toMatchObject({
    name: "TypeError",
    message: expect.stringContaining(words),
  });
});

test("what the store takes no more is told to the function", async () => {
  const ask = await start();
  const properties = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`p${at}`, at]));
  await ask("set", { namespace: "a", properties });
  await expect(ask("set", { namespace: "a", properties: { more: 1 } })).rejects.toMatchObject({
    name: "ContextError",
  });
});
