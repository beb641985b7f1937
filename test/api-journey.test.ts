// The management API as a program meets it: the real routes, a real database, a real engine.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadLambda } from "@/lib/features/invocations/load-lambda";
import { startRecorder } from "@/lib/features/invocations/recorder";
import { runLambda } from "@/lib/features/invocations/run-lambda";
import { sealSecret } from "@/lib/features/secrets/seal-secret";
import { fetchServices } from "@/lib/features/services/fetch";
import { secretServices } from "@/lib/features/services/secrets";
import { servicesOf } from "@/lib/features/services/serve";
import { address, type Endpoint, type ParamsOf } from "@/lib/http/endpoint";
import * as deployments from "@/lib/http/endpoints/deployments";
import * as egress from "@/lib/http/endpoints/egress";
import * as events from "@/lib/http/endpoints/events";
import * as health from "@/lib/http/endpoints/health";
import * as lambdas from "@/lib/http/endpoints/lambdas";
import * as runs from "@/lib/http/endpoints/runs";
import * as secrets from "@/lib/http/endpoints/secrets";
import * as settings from "@/lib/http/endpoints/settings";
import { startDoor } from "@/lib/infra/door/door-server";
import { startBroker } from "@/lib/infra/egress/broker";
import { startDialler } from "@/lib/infra/egress/dial";
import { readKeys } from "@/lib/infra/secrets/keys";
import { openSealer } from "@/lib/infra/secrets/seal";
import { web } from "@/lib/web";
import { makeAccount } from "./factories";
import { startOutside } from "./outside";
import { fileOf, routes } from "./routes";
import { jail, testSandbox } from "./sandbox";
import { testStore } from "./store";

const { store, url, stop } = await testStore();
const account = await makeAccount({ store });
const folder = mkdtempSync(join(tmpdir(), "parley-api-"));
const socket = join(folder, "engine.sock");
const silent = () => {};
const sealer = openSealer(readKeys(["a key that only tests have"]));
const sandbox = testSandbox({ runners: 1 });
const dialler = startDialler();
const broker = startBroker({ dialler, allowedHosts: store.accounts.allowedHosts });
const recorder = startRecorder({ store, report: silent });
const open = () =>
  startDoor(socket, {
    run: (request) =>
      runLambda(
        {
          sandbox,
          recorder,
          servicesFor: (run, earlier) =>
            servicesOf(
              [...secretServices({ store, sealer }), ...fetchServices({ broker })],
              run,
              earlier,
            ),
        },
        request,
      ),
    load: (request) => loadLambda({ sandbox }, request),
    play: () => Promise.reject(new Error("not asked")),
    seal: (question) => sealSecret({ sealer }, question),
    keyIds: () => sealer.keyIds,
    checkUrl: broker.check,
    rotateSigningKey: () => Promise.reject(new Error("not asked")),
    forgetMachines: () => {},
    state: () => (sandbox.ready() ? "ready" : "starting"),
    sandbox: () => ({ ...jail.state, runners: [] }),
    report: silent,
  });
let door: Awaited<ReturnType<typeof open>>;

beforeAll(async () => {
  Object.assign(process.env, {
    DATABASE_URL: url,
    PARLEY_ENGINE_SOCKET: socket,
    HOST: "127.0.0.1",
    PARLEY_AUTH_SECRET: "a secret that only these tests have",
    PARLEY_ADMIN_TOKEN: "admin-token",
  });
  await sandbox.whenReady();
  door = await open();
});
afterAll(async () => {
  web().engine.close();
  await door.stop();
  await sandbox.stop();
  await dialler.stop();
  await recorder.stop();
  await web().store.close();
  await stop();
  rmSync(folder, { recursive: true });
});

async function ask<E extends Endpoint>(endpoint: E, params: ParamsOf<E>, body?: unknown) {
  const route = await routes[fileOf(endpoint)]?.();
  const request = new Request(`http://127.0.0.1:3000${address(endpoint, params)}`, {
    method: endpoint.method,
    headers: {
      host: "127.0.0.1:3000",
      authorization: "Bearer admin-token",
      "content-type": "application/json",
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await route?.[endpoint.method](request, {
    params: Object.keys(params).length > 0 ? Promise.resolve(params) : undefined,
  });
  const text = (await response?.text()) ?? "";
  const json = text === "" ? undefined : JSON.parse(text);
  // What is answered is what the endpoint says, with nothing beside it.
  if (response?.ok && endpoint.reply) expect(endpoint.reply.parse(json)).toEqual(json);
  return { status: response?.status, json };
}

test("from an event's template to what the deployed function would do, and back", async () => {
  const all = { account };
  const event = (await ask(events.listEvents, all)).json[3];
  const given = { name: "wakeUp", eventId: event.id, style: "modern" };
  const made = await ask(lambdas.createLambda, all, given);
  expect(made).toMatchObject({ status: 201, json: { state: "Draft", draft: { problems: [] } } });
  const one = { account, id: made.json.id };

  const first = await ask(runs.testLambda, one, { input: event.sample });
  expect(first).toMatchObject({ status: 200, json: { outcome: "answered", warnings: [] } });
  expect(first.json.effects.map((effect: { status: string }) => effect.status)).toContain(
    "carried_out",
  );

  const code =
    'async function lambda() { return { type: "systemMessage", text: "Still there?" }; }';
  const saved = await ask(lambdas.saveDraft, one, { code, revision: 1 });
  expect(saved).toMatchObject({ status: 200, json: { revision: 2 } });
  const stale = await ask(lambdas.saveDraft, one, { code: "older", revision: 1 });
  expect(stale).toMatchObject({ status: 409, json: { error: { details: { draft: { code } } } } });

  const deployed = await ask(deployments.deployLambda, one, { message: "asks" });
  expect(deployed).toMatchObject({ status: 201, json: { version: 1, message: "asks" } });
  expect((await ask(deployments.listVersions, one)).json).toMatchObject([{ version: 1, code }]);
  const described = { ...one, version: "1" };
  expect(
    await ask(deployments.describeVersion, described, { message: "asks twice" }),
  ).toMatchObject({ status: 200, json: { message: "asks twice" } });
  expect((await ask(lambdas.listLambdas, all)).json).toMatchObject([{ state: "Productive" }]);

  expect(await ask(deployments.undeployLambda, one)).toMatchObject({ json: { state: "Draft" } });
  expect(await ask(lambdas.deleteLambda, one)).toEqual({ status: 204, json: undefined });
  expect((await ask(lambdas.getLambda, one)).status).toBe(404);
  expect((await ask(lambdas.undeleteLambda, one)).status).toBe(200);
});

async function makeOne(name: string, code: string, eventId = "controllerbot_messaging_ttr") {
  const given = { name, eventId, style: "modern", code };
  const { json } = await ask(lambdas.createLambda, { account }, given);
  return { account, id: String(json.id) };
}
const input = { headers: [], payload: {} };

test("a text that cannot be deployed is a 422 that says where", async () => {
  const broken = await makeOne("broken", "async function lambda( {");
  expect(await ask(deployments.deployLambda, broken, {})).toMatchObject({
    status: 422,
    json: { error: { code: "invalid", details: { problems: [{ line: 1, column: 25 }] } } },
  });
  const tested = await ask(runs.testLambda, broken, { input });
  expect(tested).toMatchObject({ status: 200, json: { outcome: "syntax_error" } });
  const throws = await makeOne(
    "throws",
    "\nthrow new Error('at the top');\nasync function lambda() {}",
  );
  expect(await ask(deployments.deployLambda, throws, {})).toMatchObject({
    status: 422,
    json: { error: { details: { problems: [{ line: 2 }] } } },
  });
  expect((await ask(lambdas.getLambda, throws)).json.state).toBe("DeployError");
});

test("a run is kept with its input and logs, and its payload under a name", async () => {
  const key = await makeOne("logs", "async function lambda() { console.log('seen'); }");
  const { json: run } = await ask(runs.testLambda, key, { input });
  await expect
    .poll(async () => (await ask(runs.listRuns, key)).json)
    .toMatchObject([{ id: run.id, kind: "test", logCount: 1 }]);
  expect((await ask(runs.getRun, { ...key, run: run.id })).json).toMatchObject({
    ...run,
    input,
    logs: [{ message: "seen" }],
  });
  const made = await ask(runs.createTestPayload, key, { name: "plain", input });
  expect(made).toMatchObject({ status: 201, json: { name: "plain", input } });
  const one = { ...key, payload: made.json.id };
  await ask(runs.updateTestPayload, one, { name: "renamed", input });
  expect((await ask(runs.listTestPayloads, key)).json).toMatchObject([{ name: "renamed" }]);
  expect((await ask(runs.deleteTestPayload, one)).status).toBe(204);
});

test("settings change what the next run would do", async () => {
  const key = await makeOne("silent", "async function lambda() {}");
  const effects = async () => (await ask(runs.testLambda, key, { input })).json.effects;
  expect(await effects()).toMatchObject([{ type: "automaticMessage", status: "carried_out" }]);
  const change = { automaticMessages: {} };
  expect((await ask(settings.updateSettings, { account }, change)).json).toEqual(
    (await ask(settings.getSettings, { account })).json,
  );
  expect(await effects()).toEqual([]);
});

test("while the engine is away nothing is deployed, and everything says so", async () => {
  const key = await makeOne("waits", "async function lambda() {}");
  expect(await ask(health.getHealth, {})).toEqual({ status: 200, json: { status: "ok" } });
  await door.stop();
  expect(await ask(health.getHealth, {})).toEqual({ status: 503, json: { status: "engine" } });
  expect((await ask(health.getEngine, { account })).json).toMatchObject({ state: "stopped" });
  expect(await ask(deployments.deployLambda, key, {})).toMatchObject({
    status: 503,
    json: { error: { code: "engine_unavailable", message: expect.stringMatching(/^v1 was not/) } },
  });
  expect((await ask(runs.testLambda, key, { input })).status).toBe(503);
  door = await open();
  expect(await ask(deployments.deployLambda, key, {})).toMatchObject({ status: 201 });
});

test("a secret goes in and never comes out", async () => {
  const all = { account };
  const one = { account, name: "API_KEY" };
  const made = await ask(secrets.putSecret, one, { value: "s3cret-value", revision: 0 });
  expect(made).toMatchObject({ status: 200, json: { name: "API_KEY", kind: "text", revision: 1 } });
  const named = await makeOne("names", "async function lambda() { return 'API_KEY'; }");
  const listed = await ask(secrets.listSecrets, all);
  expect(listed).toMatchObject({
    status: 200,
    json: [{ name: "API_KEY", opens: true, usedBy: [{ id: named.id, name: "names" }] }],
  });
  expect(JSON.stringify([made, listed])).not.toContain("s3cret");

  const again = await ask(secrets.putSecret, one, { value: { a: 1 }, revision: 0 });
  expect(again).toMatchObject({ status: 409, json: { error: { code: "conflict" } } });
  expect((await ask(secrets.putSecret, one, { value: { a: 1 } })).json).toMatchObject({
    kind: "json",
    revision: 2,
  });
  const sealed = await store.secrets.find(one);
  expect(sealed && sealer.open(one, sealed)).toEqual({ a: 1 });

  expect(await ask(secrets.deleteSecret, one)).toMatchObject({ status: 204 });
  expect((await ask(secrets.deleteSecret, one)).status).toBe(404);
  expect((await ask(secrets.listSecrets, all)).json).toEqual([]);
});

test.each<[string, unknown]>([
  ["API_KEY", {}],
  ["API_KEY", { value: "" }],
  ["API_KEY", { value: null }],
  ["API_KEY", { value: "x".repeat(11_000) }],
  ["API_KEY", { value: "s3cret-value", revision: -1 }],
  ["API_KEY", { value: "s3cret-value", more: 1 }],
  ["a b", { value: "s3cret-value" }],
  ["__proto__", { value: "s3cret-value" }],
])("a secret %j of %j is refused, and its value not repeated", async (name, body) => {
  const { status, json } = await ask(secrets.putSecret, { account, name }, body);
  expect([status, json.error.code]).toEqual([400, "bad_request"]);
  expect(JSON.stringify(json)).not.toContain("s3cret");
});

test("variables of a draft are its own, deployed with it, and refused when they are none", async () => {
  const code = "async function lambda() { return process.env.REGION; }";
  const key = await makeOne("reads", code, "controllerbot_messaging_conversation_end");
  const save = (environment: unknown, revision: number) =>
    ask(lambdas.saveDraft, key, { code, environment, revision });
  for (const wrong of [{ "a-b": "x" }, { A: 1 }, ["x"], "x", JSON.parse('{"__proto__":"x"}')]) {
    expect((await save(wrong, 1)).status).toBe(400);
  }
  expect(await save({ REGION: "eu" }, 1)).toMatchObject({ status: 200, json: { revision: 2 } });
  expect(await ask(deployments.deployLambda, key, {})).toMatchObject({ status: 201 });
  expect((await ask(deployments.listVersions, key)).json[0].environment).toEqual({ REGION: "eu" });
  await save({ REGION: "us" }, 2);
  expect((await ask(lambdas.getLambda, key)).json).toMatchObject({
    state: "Modified",
    draft: { environment: { REGION: "us" } },
  });
  const run = async (more: object) =>
    (await ask(runs.testLambda, key, { input, ...more })).json.result;
  expect(await run({})).toBe("us");
  expect(await run({ version: 1 })).toBe("eu");
  expect(await run({ code, environment: { REGION: "here" } })).toBe("here");
  expect((await ask(deployments.undeployLambda, key)).status).toBe(200);
});

test("whether globals are reused is a setting of the function", async () => {
  const key = await makeOne("reuses", "async function lambda() {}");
  const change = (reuseGlobals: unknown) => ask(lambdas.updateLambda, key, { reuseGlobals });
  expect((await change(true)).json.reuseGlobals).toBe(true);
  expect((await change("yes")).status).toBe(400);
  expect((await ask(lambdas.getLambda, key)).json.reuseGlobals).toBe(true);
});

test("a host is allowed as it is matched, counts from the next call on, and is taken off again", async () => {
  const server = await startOutside((_, response) => response.end("hello"));
  try {
    const code = `async function lambda(input) {
      const response = await fetch(input.payload.url);
      return { type: "systemMessage", text: await response.text() };
    }`;
    const key = await makeOne("calls", code);
    const url = `http://127.0.0.1:${server.port}/a?key=secret`;
    const run = async (more = {}) =>
      (await ask(runs.testLambda, key, { input: { headers: [], payload: { url } }, ...more })).json;
    const all = { account };

    expect(await run()).toMatchObject({
      outcome: "function_error",
      error: { name: "BlockedCall", line: 2 },
      calls: [{ host: `127.0.0.1:${server.port}`, path: "/a", blocked: expect.any(String) }],
    });
    expect((await ask(egress.allowHost, all, { host: "127.0.0.1", private: false })).json).toEqual({
      error: { code: "invalid", message: expect.stringContaining("Mark an address as private") },
    });
    const listed = await ask(egress.allowHost, all, { host: " 0x7F.1 ", private: true });
    expect(listed.json).toEqual([{ host: "127.0.0.1", private: true }]);
    const live = await run();
    expect(live).toMatchObject({
      outcome: "answered",
      result: { text: "hello" },
      calls: [{ path: "/a", method: "GET", status: 200, bytes: 5 }],
    });
    expect(JSON.stringify(live.calls)).not.toContain("secret");

    // It is written down behind its answer.
    await expect
      .poll(async () => (await ask(runs.getRun, { ...key, run: live.id })).status)
      .toBe(200);
    expect(await run({ calls: "recorded", recordingOf: live.id })).toMatchObject({
      result: { text: "hello" },
      calls: [{ recorded: true, status: 200, bytes: 5 }],
    });
    expect(await run({ calls: "refused" })).toMatchObject({
      error: { name: "CallRefused" },
      calls: [{ status: null, blocked: expect.stringContaining("refused") }],
    });
    expect(server.seen).toHaveLength(1);

    const removed = await ask(egress.removeHost, { account, host: "127.0.0.1" });
    expect(removed.json).toEqual([]);
    expect((await run()).error.name).toBe("BlockedCall");
    expect(server.seen).toHaveLength(1);
  } finally {
    await server.stop();
  }
});

test("a URL is checked step by step", async () => {
  const check = async (url: string) => (await ask(egress.checkUrl, { account }, { url })).json;
  expect(await check("https://nowhere.test/")).toEqual({
    passed: false,
    steps: [
      { rule: "scheme", passed: true, words: "https" },
      { rule: "host", passed: false, words: expect.stringContaining("nowhere.test is not on") },
    ],
  });
  await ask(egress.allowHost, { account }, { host: "localhost", private: true });
  expect(await check("http://localhost:9999/")).toMatchObject({ passed: true });
  expect((await ask(egress.checkUrl, { account }, { url: "" })).status).toBe(400);
  await ask(egress.removeHost, { account, host: "localhost" });
});

test.each<[string, unknown]>([
  ["a scheme", [{ host: "https://api.test", private: false }]],
  ["everybody", [{ host: "*", private: false }]],
  ["a path", [{ host: "api.test/a", private: false }]],
])("settings refuse %s as a host", async (_, allowedHosts) => {
  expect(await ask(settings.updateSettings, { account }, { allowedHosts })).toMatchObject({
    status: 422,
    json: { error: { code: "invalid" } },
  });
});
