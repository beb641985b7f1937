import { expect, test } from "vitest";
import { DomainError } from "@/lib/domain/errors";
import type { Invocation } from "@/lib/domain/invocations/run";
import { anInvocation, makeAccount, makeLambda } from "@/test/factories";
import { testStore } from "@/test/store";
import { startRecorder } from "./recorder";

test("runs are written down soon, many in one statement", async () => {
  const { store, stop } = await testStore();
  const account = await makeAccount({ store });
  const lambda = await makeLambda({ store }, { account });
  const statements: number[] = [];
  const counted = {
    invocations: {
      prune: store.invocations.prune,
      addMany: (runs: Invocation[]) => {
        statements.push(runs.length);
        return store.invocations.addMany(runs);
      },
    },
  };
  const recorder = startRecorder({ store: counted, report: () => {} });
  for (let i = 0; i < 5; i++) recorder.add(anInvocation(lambda));
  const kept = () => store.invocations.list({ account, id: lambda.id, limit: 100 });
  await expect.poll(kept).toHaveLength(5);
  recorder.add(anInvocation(lambda));
  await recorder.stop();
  expect(await kept()).toHaveLength(6);
  expect(statements).toEqual([5, 1]);
  await stop();
});

test("what could not be written is written when the database is back, and reported once", async () => {
  const { store, stop } = await testStore();
  const account = await makeAccount({ store });
  const lambda = await makeLambda({ store }, { account });
  const said: string[] = [];
  let away = 2;
  const failing = {
    invocations: {
      prune: store.invocations.prune,
      addMany: async (runs: Invocation[]) => {
        if (away-- > 0) throw new DomainError("database_unavailable", "away");
        await store.invocations.addMany(runs);
      },
    },
  };
  const recorder = startRecorder({ store: failing, report: (message) => said.push(message) });
  recorder.add(anInvocation(lambda));
  const kept = () => store.invocations.list({ account, id: lambda.id, limit: 100 });
  await expect.poll(kept, { timeout: 3_000 }).toHaveLength(1);
  expect(said).toEqual(["Runs could not be written down: away"]);
  await recorder.stop();
  await stop();
});

test("a run that the database refuses takes no other with it", async () => {
  const { store, stop } = await testStore();
  const account = await makeAccount({ store });
  const lambda = await makeLambda({ store }, { account });
  const said: string[] = [];
  const recorder = startRecorder({ store, report: (message) => said.push(message) });
  const good = anInvocation(lambda);
  recorder.add(good);
  recorder.add({ ...anInvocation(lambda), id: "no id" });
  await recorder.stop();
  const kept = await store.invocations.list({ account, id: lambda.id, limit: 100 });
  expect(kept.map(({ id }) => id)).toEqual([good.id]);
  expect(said).toEqual([expect.stringMatching(/^The database refused a run: \w+$/)]);
  await stop();
});

test("large runs go in several statements, and those that wait too long in too many are given up", async () => {
  const { store, stop } = await testStore();
  const account = await makeAccount({ store });
  const lambda = await makeLambda({ store }, { account });
  const statements: number[] = [];
  let away = true;
  const counted = {
    invocations: {
      prune: store.invocations.prune,
      addMany: async (runs: Invocation[]) => {
        if (away) throw new DomainError("database_unavailable", "away");
        statements.push(runs.length);
      },
    },
  };
  const recorder = startRecorder({ store: counted, report: () => {} });
  const result = "x".repeat(1_000_000);
  for (let i = 0; i < 100; i++) recorder.add({ ...anInvocation(lambda), result });
  away = false;
  await recorder.stop();
  expect(Math.max(...statements)).toBeLessThan(9);
  expect(statements.reduce((sum, runs) => sum + runs, 0)).toBe(63);
  await stop();
});
