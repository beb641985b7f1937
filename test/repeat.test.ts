import { afterAll, expect, test, vi } from "vitest";
import { testLambda } from "@/lib/features/tests/test-lambda";
import { type TestEngine, testEngine } from "./engine";
import { makeAccount, makeDeployed } from "./factories";

// A live run and its repeat, from the gateway to the database and back through the private door.
const engine: TestEngine = await testEngine();
afterAll(() => engine.stop());
const account = await makeAccount(engine, { anonymous: true });

const code = `import { Toolbelt } from "core-functions-toolbelt";
import { v4 } from "uuid";
async function lambda() {
  const started = Date.now();
  const context = Toolbelt.ContextServiceClient();
  await context.setPropertiesInNamespace("visits", { id: crypto.randomUUID() }, "c1");
  const kept = await context.getAllPropertiesInSession("visits", "c1");
  await new Promise((done) => setTimeout(done, 4));
  return [started, new Date().toISOString(), Math.random(), v4(), kept, performance.now()];
}`;

test("a live run is repeated exactly: its answers, its clock, its dice", async () => {
  const eventId = "controllerbot_messaging_new_conversation";
  const { id } = await makeDeployed(engine, { account, eventId, style: "modern", code });
  const response = await fetch(`${engine.base}/api/account/${account}/lambdas/${id}/invoke?v=1`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ timestamp: 0, headers: [], payload: {} }),
  });
  const answer: unknown = await response.json();
  expect(answer).toHaveLength(6);
  const key = { account, id };
  const [live] = await vi.waitFor(async () => {
    const runs = await engine.store.invocations.list({ ...key, limit: 1 });
    expect(runs).toHaveLength(1);
    return runs;
  });
  const input = { headers: [], payload: {} };
  const repeat = (more: object = {}) =>
    testLambda(
      { store: engine.store, engine: engine.door },
      { ...key, input, version: 1, ...more },
    );
  const again = await repeat({ calls: "recorded", recordingOf: live?.id });
  expect(again.result).toEqual(answer);
  expect((await repeat()).result).not.toEqual(answer);
});
