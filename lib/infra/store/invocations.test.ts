import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { anInvocation, makeAccount, makeLambda } from "@/test/factories";
import { testStore } from "@/test/store";

const { store, stop } = await testStore();
afterAll(stop);
const account = await makeAccount({ store });

test("a run comes back as it was, whatever the function answered", async () => {
  const lambda = await makeLambda({ store }, { account });
  const odd = { zero: "a\u0000b", half: "\ud800", z: 1, a: [null, { b: "é" }] };
  const run = anInvocation(lambda, {
    kind: "test",
    version: null,
    result: odd,
    input: { headers: [], payload: odd },
    outcome: "function_error",
    error: { name: "Error", message: "no", stack: "Error: no", line: 3, column: 7 },
  });
  await store.invocations.addMany([run]);
  const kept = await store.invocations.get({ account, id: lambda.id, run: run.id });
  expect(kept).toEqual(run);
  expect(JSON.stringify(kept.input)).toBe(JSON.stringify(run.input));
});

test("what came into a run from outside is kept beside it", async () => {
  const lambda = await makeLambda({ store }, { account });
  const given = { seed: "c2VlZA==", now: 1, readings: [0, 2], turns: [-1], cut: false };
  const call = { service: "fetch", args: { url: "https://a.test" }, ok: true, value: 1, ms: 2 };
  const recording = { given, calls: [call], unkept: 0 };
  const [one, other] = [anInvocation(lambda), anInvocation(lambda)];
  await store.invocations.addMany([{ ...one, recording }, other]);
  const recordingOf = (run: string) =>
    store.invocations.getRecording({ account, id: lambda.id, run });
  expect(await recordingOf(one.id)).toEqual(recording);
  expect(await recordingOf(other.id)).toBeNull();
  await expect(recordingOf(randomUUID())).rejects.toMatchObject({ code: "not_found" });
  expect(await store.invocations.get({ account, id: lambda.id, run: one.id })).toEqual(one);
});

test("the list is newest first, by kind, and small whatever the answers were", async () => {
  const lambda = await makeLambda({ store }, { account });
  const text = "x".repeat(1_000_000);
  const runs = [
    anInvocation(lambda, { kind: "test" }),
    anInvocation(lambda, {
      result: text,
      effects: [{ type: "systemMessage", status: "carried_out", text, command: { text } }],
    }),
    anInvocation(lambda),
  ];
  await store.invocations.addMany(runs);
  const list = (more: { kind?: "test" | "live"; limit?: number }) =>
    store.invocations.list({ account, id: lambda.id, limit: 100, ...more });
  const ids = runs.map(({ id }) => id).reverse();
  const all = await list({});
  expect(all.map(({ id }) => id)).toEqual(ids);
  expect(JSON.stringify(all).length).toBeLessThan(3_000);
  expect(all[0]).toMatchObject({ logCount: 1, outcome: "answered", lambdaId: lambda.id });
  expect((await list({ kind: "test" })).map(({ id }) => id)).toEqual(ids.slice(2));
  expect(await list({ limit: 1 })).toHaveLength(1);
});

test("a run whose function is gone is left out, and one that is known already", async () => {
  const lambda = await makeLambda({ store }, { account });
  const run = anInvocation(lambda);
  await store.invocations.addMany([run]);
  await store.invocations.addMany([
    run,
    anInvocation({ ...lambda, id: randomUUID() }),
    anInvocation(lambda),
  ]);
  await store.invocations.addMany([]);
  expect(await store.invocations.list({ account, id: lambda.id, limit: 9 })).toHaveLength(2);
});

test("the newest runs of each function are kept", async () => {
  const [one, two] = [
    await makeLambda({ store }, { account }),
    await makeLambda({ store }, { account }),
  ];
  const runs = [1, 2, 3].map(() => anInvocation(one));
  await store.invocations.addMany([...runs, anInvocation(two)]);
  await store.invocations.prune({ keep: 2, bytes: 50_000_000 });
  const left = async (id: string) =>
    (await store.invocations.list({ account, id, limit: 9 })).map((run) => run.id);
  expect(await left(one.id)).toEqual([runs[2]?.id, runs[1]?.id]);
  expect(await left(two.id)).toHaveLength(1);
});

test("runs that are too large together leave, the oldest first, and the newest never", async () => {
  const lambda = await makeLambda({ store }, { account });
  // Of chance, so that the database cannot make it smaller.
  const large = () => anInvocation(lambda, { result: randomBytes(300_000).toString("base64") });
  const runs = [large(), anInvocation(lambda), large(), large()];
  await store.invocations.addMany(runs);
  const left = async () =>
    (await store.invocations.list({ account, id: lambda.id, limit: 9 })).map((run) => run.id);
  await store.invocations.prune({ keep: 9, bytes: 2_000_000 });
  expect(await left()).toHaveLength(4);
  await store.invocations.prune({ keep: 9, bytes: 1_000_000 });
  expect(await left()).toEqual([runs[3]?.id, runs[2]?.id, runs[1]?.id]);
  await store.invocations.prune({ keep: 9, bytes: 1_000 });
  expect(await left()).toEqual([runs[3]?.id]);
});

test("another account's run, another function's and one that is none are not found", async () => {
  const lambda = await makeLambda({ store }, { account });
  const second = await makeLambda({ store }, { account });
  const run = anInvocation(lambda);
  await store.invocations.addMany([run]);
  for (const key of [
    { account: await makeAccount({ store }), id: lambda.id, run: run.id },
    { account, id: second.id, run: run.id },
    { account, id: lambda.id, run: randomUUID() },
    { account, id: lambda.id, run: "last" },
  ]) {
    await expect(store.invocations.get(key)).rejects.toMatchObject({ code: "not_found" });
  }
});
