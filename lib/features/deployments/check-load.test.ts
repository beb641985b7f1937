import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { type TestEngine, testEngine } from "@/test/engine";
import { makeAccount, makeLambda } from "@/test/factories";
import { checkLoad } from "./check-load";

const engine: TestEngine = await testEngine();
afterAll(() => engine.stop());
const account = await makeAccount(engine);
const { id } = await makeLambda(engine, { account, code: "async function lambda() {}" });
const deps = { store: engine.store, engine: engine.door };
const check = (code: string, environment = {}) =>
  checkLoad(deps, { account, id, code, environment });

test("a text that loads has no problem, and is kept nowhere", async () => {
  expect(await check("async function lambda() { return 1; }")).toEqual({ problem: null });
  const lambda = await engine.store.lambdas.get({ account, id });
  expect(lambda.draft).toMatchObject({ code: "async function lambda() {}", revision: 1 });
  expect(lambda).toMatchObject({ state: "Draft", failedAttempt: null, versions: 0 });
});

test.each([
  ["top-level code that throws", "async function lambda() {}\n  missing();", 2, /missing/],
  ["a text that does not parse", "async function lambda( {", 1, /./],
  ["top-level code without an end", "async function lambda() {}\nfor (;;);", 1, /./],
])("%s is named with its place", async (_, code, line, message) => {
  const { problem } = await check(code);
  expect(problem).toMatchObject({ line, message: expect.stringMatching(message) });
  expect((await engine.store.lambdas.get({ account, id })).failedAttempt).toBeNull();
});

test("a function that is not there is not found", async () => {
  const ask = checkLoad(deps, { account, id: randomUUID(), code: "", environment: {} });
  await expect(ask).rejects.toMatchObject({ code: "not_found" });
});
