import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import { eventOf } from "@/lib/domain/events/catalog";
import { sampleInput } from "@/lib/domain/events/payload-views";
import type { RunRequest } from "@/lib/domain/invocations/run-request";
import { jailLayers } from "@/lib/domain/sandbox/jail-level";
import { type TestEngine, testEngine } from "@/test/engine";
import { makeAccount, makeLambda } from "@/test/factories";
import { connectEngine } from "./door-client";
import { startDoor } from "./door-server";

const unasked = {
  seal: () => {
    throw new Error("not asked");
  },
  keyIds: () => [],
  checkUrl: async () => [],
  rotateSigningKey: () => Promise.reject(new Error("not asked")),
  forgetMachines: () => {},
};
let engine: TestEngine;
let request: RunRequest;
beforeAll(async () => {
  engine = await testEngine();
  const account = await makeAccount(engine);
  const lambda = await makeLambda(engine, { account });
  request = {
    accountId: account,
    lambdaId: lambda.id,
    eventId: lambda.eventId,
    style: "modern",
    code: "async function lambda() { return { type: 'systemMessage', text: 'Hello' } }",
    environment: {},
    reuseGlobals: false,
    version: null,
    kind: "test",
    input: sampleInput(eventOf(lambda.eventId)),
    limits: {},
    rules: seedSettings,
  };
});
afterAll(() => engine.stop());

test("a test run answers with its effects, and is kept", async () => {
  const run = await engine.door.run(request);
  expect(run).toMatchObject({
    outcome: "answered",
    warnings: [],
    result: { type: "systemMessage" },
  });
  expect(run.effects[0]).toMatchObject({ type: "systemMessage", status: "carried_out" });
  const key = { account: request.accountId, id: request.lambdaId };
  await expect.poll(() => engine.store.invocations.list({ ...key, limit: 9 })).toHaveLength(1);
  expect(await engine.store.invocations.get({ ...key, run: run.id })).toMatchObject({
    ...run,
    kind: "test",
    version: null,
    input: request.input,
  });
});

test("how functions are locked in is told, with the processes that run them", async () => {
  const { level, layers, runners } = await engine.door.sandbox();
  expect(level).toBeGreaterThan(1);
  expect(layers.map(({ layer }) => layer)).toEqual([...jailLayers]);
  const serving = runners.filter(({ lane }) => lane === "serving");
  expect(serving).toHaveLength(2);
  expect(serving[0]).toMatchObject({ pid: expect.any(Number), memoryBytes: expect.any(Number) });
});

test("the line of a command is told to whoever tests, and not looked for in a live run", async () => {
  const tested = await engine.door.run(request);
  const live = await engine.door.run({ ...request, kind: "live", version: 1 });
  expect(tested.effects[0]).toMatchObject({ status: "carried_out", line: 1 });
  expect(live.effects[0]).toMatchObject({ status: "carried_out" });
  expect(live.effects[0]).not.toHaveProperty("line");
});

test("a failed run carries nothing out and sends the automatic message", async () => {
  const run = await engine.door.run({
    ...request,
    code: "async function lambda() { throw new Error('no') }",
  });
  expect(run).toMatchObject({ outcome: "function_error", error: { line: 1 } });
  expect(run.effects).toMatchObject([{ type: "automaticMessage", status: "carried_out" }]);
});

test.each([
  ["async function lambda( {\n}", 2],
  [`async function lambda() {}\n${"x".repeat(100_001)}`, 2],
])("a text that cannot run is a run with its problem: %#", async (code, line) => {
  const run = await engine.door.run({ ...request, code });
  expect(run).toMatchObject({ outcome: "syntax_error", error: { name: "SyntaxError", line } });
  const { message, column, stack } = run.error ?? {};
  expect(stack).toBe(`SyntaxError: ${message}\n    at lambda.js:${line}:${column}`);
});

test.each([3_000, 6_000, 20_000])("an answer %i levels deep ends in a run", async (levels) => {
  const code = `async function lambda() {
    let a = []; for (let i = 0; i < ${levels}; i++) a = [a]; return a }`;
  expect(await engine.door.run({ ...request, code })).toMatchObject({ outcome: "function_error" });
});

test("what the keeper answers and cannot be written as JSON is a failure, and the door stays open", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-door-"));
  const socket = join(folder, "engine.sock");
  let deep: unknown[] = [];
  for (let i = 0; i < 100_000; i++) deep = [deep];
  const door = await startDoor(socket, {
    run: async () => ({ ...(await engine.door.run(request)), result: deep }),
    load: () => Promise.resolve(null),
    play: () => Promise.reject(new Error("not asked")),
    state: () => "ready",
    sandbox: () => ({ level: 1, layers: [], runners: [] }),
    ...unasked,
    report: () => {},
  });
  const client = connectEngine({ socket });
  await expect(client.run(request)).rejects.toThrow("The engine failed");
  expect(await client.state()).toBe("ready");
  client.close();
  await door.stop();
  rmSync(folder, { recursive: true });
});

test("loading says what keeps a text from serving, and where", async () => {
  const { lambdaId, style, environment, limits } = request;
  const load = (code: string) => engine.door.load({ lambdaId, style, environment, limits, code });
  expect(await load("async function lambda() {}")).toBeNull();
  expect(await load("\n missing(); async function lambda() {}")).toEqual({
    line: 2,
    column: 2,
    message: "ReferenceError: missing is not defined",
  });
});

test("slow tests do not keep the engine from telling that it is well", async () => {
  const slow = "async function lambda() { await new Promise((done) => setTimeout(done, 9000)); }";
  const runs = Array.from({ length: 70 }, () =>
    engine.door.run({ ...request, code: slow, limits: { wallMs: 3_000 } }),
  );
  expect(await engine.door.state()).toBe("ready");
  const outcomes = await Promise.all(runs);
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(["timeout"]));
});

test("a question that web should not ask is refused", async () => {
  const wrong = { ...request, kind: "other" };
  // @ts-expect-error: what another version of web might send
  await expect(engine.door.run(wrong)).rejects.toThrow("The engine failed");
});

test("only the engine's own user may open the door", () => {
  expect(statSync(engine.socket).mode & 0o777).toBe(0o600);
});

test("an engine that is away is said to be, and what a killed one left is taken over", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-door-"));
  const socket = join(folder, "engine.sock");
  const client = connectEngine({ socket });
  expect(await client.state()).toBe("stopped");
  await expect(client.run(request)).rejects.toMatchObject({ code: "engine_unavailable" });
  writeFileSync(socket, "left behind");
  const keeper = {
    run: () => Promise.reject(new Error("not asked")),
    load: () => Promise.resolve(null),
    play: () => Promise.reject(new Error("not asked")),
    state: () => "starting" as const,
    sandbox: () => ({ level: 1 as const, layers: [], runners: [] }),
    ...unasked,
    report: () => {},
  };
  const door = await startDoor(socket, keeper);
  expect(await client.state()).toBe("starting");
  await expect(startDoor(socket, keeper)).rejects.toThrow("Another engine answers");
  await door.stop();
  expect(await client.state()).toBe("stopped");
  const again = await startDoor(socket, keeper);
  expect(await client.state()).toBe("starting");
  client.close();
  await again.stop();
  rmSync(folder, { recursive: true });
});
