import { expect, test } from "vitest";
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
        if (away-- > 0) throw new Error("away");
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
