import { afterAll, expect, test } from "vitest";
import type { EventId } from "@/lib/domain/events/catalog";
import type { Style } from "@/lib/domain/lambdas/lambda";
import { type TestEngine, testEngine } from "./engine";
import { makeAccount, makeDeployed } from "./factories";

// What functions get through the toolbelt, from their code to the database and back.
const engine: TestEngine = await testEngine();
afterAll(() => engine.stop());
const account = await makeAccount(engine, { anonymous: true });

const events: EventId[] = [
  "controllerbot_messaging_new_conversation",
  "controllerbot_messaging_ttr",
  "controllerbot_messaging_conversation_idle",
  "controllerbot_messaging_conversation_routing",
  "controllerbot_messaging_conversation_end",
];
const deployed = async (style: Style, code: string) => {
  const eventId = events.pop();
  if (!eventId) throw new Error("There is a function for each event already.");
  return (await makeDeployed(engine, { account, eventId, style, code })).id;
};
const invoke = async (id: string, payload: unknown = {}): Promise<unknown> => {
  const response = await fetch(`${engine.base}/api/account/${account}/lambdas/${id}/invoke?v=1`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ timestamp: 0, headers: [], payload }),
  });
  return response.json();
};

test("a classic function reads a secret, keeps context, and invokes a modern one", async () => {
  const sibling = await deployed(
    "modern",
    `import { Toolbelt } from "core-functions-toolbelt";
    async function lambda({ headers, payload }) {
      const context = Toolbelt.ContextServiceClient();
      return { headers, got: payload, kept: await context.getAllPropertiesInSession("orders", "c1") };
    }`,
  );
  const value = await engine.door.seal({ account, name: "KEY", value: "s3cret-value" });
  await engine.store.secrets.put({ account, name: "KEY", value, by: "owner" });
  const asks = await deployed(
    "classic",
    `const { Toolbelt } = require("lp-faas-toolbelt");
    async function lambda(input, callback) {
      try {
        const { value } = await Toolbelt.SecretClient().readSecret("KEY");
        await Toolbelt.ContextServiceClient().setPropertiesInNamespace("orders", { length: value.length }, "c1");
        const [answer] = await Toolbelt.OrchestratorClient().invoke([{ uuid: input.payload.uuid, headers: { a: "1" }, payload: { b: 2 } }], 5000);
        callback(null, answer);
      } catch (error) { callback(null, String(error.stack)); }
    }`,
  );
  expect(await invoke(asks, { uuid: sibling })).toEqual({
    uuid: sibling,
    statusCode: 200,
    headers: {},
    body: { headers: [{ key: "a", value: "1" }], got: { b: 2 }, kept: { length: 12 } },
  });
});

test("a function that invokes itself without end is stopped, and told so", async () => {
  const itself = await deployed(
    "modern",
    `import { Toolbelt } from "core-functions-toolbelt";
    async function lambda({ payload: { uuid, depth = 0 } }) {
      const invocation = { uuid, payload: { uuid, depth: depth + 1 }, retries: 0 };
      const [{ body, error }] = await Toolbelt.OrchestratorClient().invoke([invocation]);
      return error ? { depth, ...error } : body;
    }`,
  );
  expect(await invoke(itself, { uuid: itself })).toMatchObject({
    depth: 3,
    message: expect.stringContaining("3 deep"),
  });
});

test("without a live platform its clients say what to configure", async () => {
  const asks = await deployed(
    "classic",
    `const { Toolbelt, LpServices } = require("lp-faas-toolbelt");
    async function lambda(input, callback) {
      await Toolbelt.LpClient()(LpServices.MSG_HIST, "/", {}).catch((error) => callback(null, { name: error.name, message: error.message }));
    }`,
  );
  expect(await invoke(asks)).toMatchObject({
    name: "InternalError",
    message: expect.stringContaining('"platformBase"'),
  });
});

test("a function reads one of the account's own conversations, and looks for words in it", async () => {
  const address = `${engine.base}/api/account/${account}/conversations/own-1/changes`;
  const by = { id: "ada", role: "CONSUMER" };
  const changed = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify([
      { type: "opened", at: 1_000, consumer: { id: "ada" } },
      { type: "message", at: 2_000, by, text: "Where is my order?" },
    ]),
  });
  expect(changed.status).toBe(202);
  const reads = await deployed(
    "modern",
    `import { Toolbelt } from "core-functions-toolbelt";
    async function lambda({ payload }) {
      const util = Toolbelt.ConversationUtil();
      const found = await util.getConversationById(payload.id);
      const hits = util.scanConversationForKeywords(found, ["order"]);
      return { info: found.conversationHistoryRecords[0].info, hits };
    }`,
  );
  expect(await invoke(reads, { id: "own-1" })).toMatchObject({
    info: { conversationId: "own-1", status: "OPEN", startTimeL: 1_000 },
    hits: [{ message: "Where is my order?", sentTimestamp: 2_000, sentBy: "Consumer" }],
  });
});
