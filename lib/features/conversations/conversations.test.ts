// Conversations over HTTP: a whole engine on a real database, with real runners.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readKeys } from "@/lib/infra/secrets/keys";
import { openSealer } from "@/lib/infra/secrets/seal";
import { withClient } from "@/scripts/launch/database.ts";
import { type TestEngine, testEngine } from "@/test/engine";
import { makeAccount, makeDeployed, owner } from "@/test/factories";
import { startOutside } from "@/test/outside";
import { updateSettings } from "../accounts/update-settings";

const ended = "controllerbot_messaging_conversation_end";
const opened = "controllerbot_messaging_new_conversation";
const routing = "controllerbot_messaging_conversation_routing";
const urgent = "controllerbot_messaging_ttr";

let engine: TestEngine;
let account: string;
beforeAll(async () => {
  engine = await testEngine({ adminToken: "right" });
  account = await makeAccount(engine);
});
afterAll(() => engine.stop());

const opening = { type: "opened", consumer: { id: "ada" }, skillId: "563267" };
const modern = (body: string) => `async function lambda(input) { ${body} }`;
const serve = (
  eventId: typeof opened | typeof routing | typeof ended | typeof urgent,
  body: string,
  to = account,
) => makeDeployed(engine, { account: to, eventId, code: modern(body) });

async function ask(path: string, init: { body?: unknown; headers?: Record<string, string> } = {}) {
  const { body, headers = {} } = init;
  const answer = await fetch(`${engine.base}/api/account/${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: "Bearer right", "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as never };
}
const change = (convId: string, body: unknown, { wait = true, to = account, headers = {} } = {}) =>
  ask(`${to}/conversations/${convId}/changes${wait ? "?wait=true" : ""}`, { body, headers });
const read = (convId: string, to = account) => ask(`${to}/conversations/${convId}`);

test("a change is written down, raises its events, and what serves them answers", async () => {
  const own = await makeAccount(engine);
  await serve(
    opened,
    "return { type: 'systemMessage', text: 'Hi ' + input.payload.general.convId }",
    own,
  );
  const first = await change("c1", opening, { to: own });
  expect(first).toEqual({
    status: 200,
    body: {
      conversation: {
        convId: "c1",
        state: "OPEN",
        skillId: "563267",
        participants: [{ id: "ada", role: "CONSUMER" }],
        ttr: { ttrType: "NORMAL", value: 3600 },
        version: 2,
      },
      events: [{ eventId: opened, seq: 1, cbotEventType: expect.stringContaining("FIRST_TIME") }],
      effects: [
        expect.objectContaining({ type: "systemMessage", status: "carried_out", text: "Hi c1" }),
        expect.objectContaining({ type: "automaticMessage", status: "replaced" }),
      ],
      answered: true,
    },
  });
  expect((await read("c1", own)).body).toMatchObject({
    convId: "c1",
    state: "OPEN",
    transcript: [
      { seq: 1, type: "opened" },
      { type: "message", by: { role: "CONTROLLER" }, text: "Hi c1" },
    ],
    events: [{ eventId: opened, seq: 1, state: "done" }],
    version: 2,
  });
});

test("without waiting it is accepted once it is written", async () => {
  const { status, body } = await change("c2", opening, { wait: false });
  expect(status).toBe(202);
  expect(body).toEqual({ conversation: expect.anything(), events: [expect.anything()] });
  await expect
    .poll(async () => (await read("c2")).body)
    .toMatchObject({ events: [{ state: "done", effects: [{ type: "automaticMessage" }] }] });
});

test("effects raise events in turn, in their order, and all of them are waited for", async () => {
  const own = await makeAccount(engine);
  await serve(
    urgent,
    "return [{ type: 'closeConversation' }, { type: 'transfer', skillId: '563270' }]",
    own,
  );
  await serve(routing, "return { type: 'systemMessage', text: [] }", own);
  const { body } = await change("c1", [opening, { type: "urgentMarked" }], { to: own });
  expect(body).toMatchObject({
    conversation: { state: "CLOSE", skillId: "563270" },
    events: [
      { eventId: opened, seq: 1 },
      { eventId: urgent, seq: 2 },
    ],
  });
  const seen = (await read("c1", own)).body as { events: object[]; transcript: object[] };
  expect(seen.events).toMatchObject([
    { eventId: opened, seq: 1 },
    { eventId: urgent, seq: 2 },
    { eventId: routing, seq: 3 },
    { eventId: ended, seq: 4 },
  ]);
  expect(seen.transcript).toMatchObject([
    { type: "opened" },
    { type: "urgentMarked" },
    { type: "message" },
    { type: "message" },
    { type: "routed" },
    { type: "closed" },
    // The account's automatic message for the end.
    { type: "message" },
  ]);
});

test("a function that feeds itself is stopped, and the story says so", async () => {
  const own = await makeAccount(engine);
  await serve(
    routing,
    "return { type: 'transfer', skillId: input.payload.routing.newSkillId === 'a' ? 'b' : 'a' }",
    own,
  );
  await change("c1", [opening, { type: "routed", skillId: "a" }], { to: own });
  const { events } = (await read("c1", own)).body as {
    events: { state: string; stopped?: string }[];
  };
  expect(events.map(({ state }) => state)).toEqual(["done", "done", "done", "done", "stopped"]);
  expect(events.at(-1)?.stopped).toContain("3 times");
});

describe("an impossible change is refused with path and reason, and changes nothing", () => {
  test.each<[string, unknown, object]>([
    ["of a conversation that is not there", { type: "tick" }, { path: "type" }],
    [
      "of no known type",
      { type: "flown" },
      { path: "type", reason: expect.stringContaining("urgentMarked") },
    ],
    [
      "that lacks a field",
      { type: "message", by: { id: "ada", role: "CONSUMER" } },
      { path: "text" },
    ],
    ["that is no object", "opened", { path: "" }],
    ["in a list", [opening, { type: "urgentUnmarked" }], { path: "[1].type", index: 1 }],
    ["malformed in a list", [opening, { type: "closed", by: "me" }], { path: "[1].by", index: 1 }],
    ["in an empty list", [], { reason: expect.stringContaining("no change") }],
    ["in too long a list", Array(101).fill(opening), { reason: expect.stringContaining("100") }],
    [
      "back in time",
      [
        { ...opening, at: 5 },
        { type: "tick", at: 4 },
      ],
      { path: "[1].at" },
    ],
    [
      "with a NUL",
      { ...opening, consumer: { id: "\0" } },
      { reason: expect.stringContaining("NUL") },
    ],
  ])("%s", async (_, body, told) => {
    const refused = await change("nowhere", body);
    expect(refused).toMatchObject({
      status: 422,
      body: { errorCode: "com.liveperson.faas.es.badinput", errorMsg: expect.any(String), ...told },
    });
    expect((await read("nowhere")).status).toBe(404);
  });

  test("with too long an id", async () => {
    expect((await change("c".repeat(201), opening)).status).toBe(422);
  });
});

test("a request that names itself happens once", async () => {
  const headers = { "x-request-id": "same" };
  const first = await change("c5", opening, { headers });
  expect(await change("c5", opening, { headers })).toEqual(first);
  expect((await change("c5", opening)).status).toBe(422);
});

test("who may not send events neither changes nor reads conversations", async () => {
  for (const init of [{ body: opening }, {}]) {
    const path = `${account}/conversations/c1${"body" in init ? "/changes" : ""}`;
    expect((await ask(path, { ...init, headers: { authorization: "" } })).status).toBe(401);
  }
  expect((await change("c1", opening, { to: "nobody" })).status).toBe(404);
});

test("a conversation that has to wait for its row takes no other's connection", async () => {
  await change("busy", opening);
  const line = { type: "message", by: { id: "ada", role: "CONSUMER" }, text: "…" };
  let all: ReturnType<typeof change>[] = [];
  await withClient(engine.databaseUrl, async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT FROM conversation WHERE conv_id = 'busy' FOR UPDATE");
    all = Array.from({ length: 20 }, () => change("busy", line, { wait: false }));
    expect((await change("calm", opening)).status).toBe(200);
    await client.query("COMMIT");
  });
  expect(new Set((await Promise.all(all)).map(({ status }) => status))).toEqual(new Set([202]));
});

test("a run for a conversation is among the function's live runs", async () => {
  const own = await makeAccount(engine);
  const { id } = await serve(opened, "return []", own);
  await change("c1", opening, { to: own });
  await expect
    .poll(() => engine.store.invocations.list({ account: own, id, kind: "live", limit: 5 }))
    .toMatchObject([{ kind: "live", version: 1, outcome: "answered" }]);
});

test("a body of more than a megabyte is not read", async () => {
  const body = { type: "message", text: "x".repeat(1024 * 1024) };
  expect((await change("c1", body)).status).toBe(413);
});

test("effects reach the account's webhook as soon as they happened", async () => {
  const own = await makeAccount(engine);
  const outside = await startOutside((_, response) => response.end());
  const place = { account: own, name: "HOOK" };
  const value = openSealer(readKeys(["a key that only tests have"])).seal(place, "secret");
  await engine.store.secrets.put({ ...place, value, by: "test" });
  const url = `http://127.0.0.1:${outside.port}/`;
  const settings = {
    effectsWebhook: { url, secretName: "HOOK" },
    allowedHosts: [{ host: "127.0.0.1", private: true }],
  };
  await updateSettings(engine, { account: own, change: settings, by: owner });
  await change("c1", opening, { to: own });
  await expect.poll(() => outside.seen.length).toBe(1);
  expect(JSON.parse(outside.seen[0]?.body ?? "")).toMatchObject({
    convId: "c1",
    effect: { type: "automaticMessage", status: "carried_out" },
  });
  await outside.stop();
});

test("a story tells no secret that a function answered with and that nobody is told", async () => {
  const own = await makeAccount(engine);
  const place = { account: own, name: "CRM" };
  const value = openSealer(readKeys(["a key that only tests have"])).seal(place, "s3cret-value");
  await engine.store.secrets.put({ ...place, value, by: "test" });
  await makeDeployed(engine, {
    account: own,
    eventId: opened,
    style: "modern",
    code: `import { Toolbelt } from "core-functions-toolbelt";
      async function lambda() {
        const { value } = await Toolbelt.SecretClient().readSecret("CRM");
        return [
          { type: "systemMessage", text: "Said: " + value, debug: value },
          { type: "systemMessage", text: "Not said: " + value },
          { type: "log", value },
        ];
      }`,
  });
  const { body } = await change("c1", opening, { to: own });
  const message = { text: "Said: s3cret-value", debug: "[redacted: CRM]" };
  expect(body).toMatchObject({
    effects: [
      { status: "carried_out", text: "Said: s3cret-value", command: message },
      { status: "replaced" },
      { status: "ignored", command: { text: "Not said: [redacted: CRM]" } },
      { status: "invalid", command: { value: "[redacted: CRM]" } },
    ],
  });
  const story = await engine.store.conversations.story({
    account: own,
    convId: "c1",
    kinds: ["run", "effect"],
    limit: 10,
  });
  // The text of the effect, and that of its command.
  expect(JSON.stringify(story).split("s3cret-value")).toHaveLength(3);
});

test("a known consumer's next conversation is not their first", async () => {
  const own = await makeAccount(engine);
  await change("c1", opening, { to: own });
  const { body } = await change("c2", opening, { to: own });
  expect(body).toMatchObject({
    events: [{ cbotEventType: expect.not.stringContaining("FIRST_TIME") }],
  });
});

test("a function that fails leaves the automatic message", async () => {
  const own = await makeAccount(engine);
  await serve(opened, "throw new TypeError('no')", own);
  const { body } = await change("c1", opening, { to: own });
  expect(body).toMatchObject({
    effects: [
      {
        type: "automaticMessage",
        status: "carried_out",
        reason: expect.stringContaining("failed"),
      },
    ],
  });
});

test("silence is told once it has lasted too long, also when that was shortened meanwhile", async () => {
  const own = await makeAccount(engine);
  const at = Date.now() - 10 * 60_000;
  await change("c1", { ...opening, at }, { to: own });
  const second = { time: 1, timeUnits: "seconds" } as const;
  await updateSettings(engine, {
    account: own,
    change: { idleTimes: { queue: second, agent: second, consumer: second } },
    by: owner,
  });
  await expect
    .poll(async () => (await read("c1", own)).body, { timeout: 8_000 })
    .toMatchObject({
      transcript: [{ type: "opened" }, {}, { type: "tick" }, {}],
      events: [{}, { cbotEventType: "CONV_AWAITING_IN_QUEUE", state: "done" }],
    });
});
