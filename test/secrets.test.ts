import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import type { EventId } from "@/lib/domain/events/catalog";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import { type TestEngine, testEngine } from "./engine";
import { makeAccount, makeDeployed } from "./factories";

// A secret on its whole way: sealed through the door, read in a real runner, gone from all that stays.
const engine: TestEngine = await testEngine();
afterAll(() => engine.stop());
const account = await makeAccount(engine, { anonymous: true });
const secret = "s3cret/value of+the crm";
const shown = "[redacted: CRM]";
const put = async (name: string, value: string) =>
  engine.store.secrets.put({
    account,
    name,
    value: await engine.door.seal({ account, name, value }),
    by: "owner",
  });
await put("CRM", secret);

const toolbelt = `import { Toolbelt } from "core-functions-toolbelt";
const read = async (key) => (await Toolbelt.SecretClient().readSecret(key)).value;`;
const events: EventId[] = [
  "controllerbot_messaging_new_conversation",
  "controllerbot_messaging_ttr",
  "controllerbot_messaging_conversation_idle",
  "controllerbot_messaging_conversation_routing",
];
const deploy = async (body: string) => {
  const eventId = events.pop();
  if (!eventId) throw new Error("There is a function for each event already.");
  const code = `${toolbelt}\nasync function lambda(input) { ${body} }`;
  return makeDeployed(engine, { account, eventId, style: "modern", code });
};
const invoke = async ({ id }: Lambda, payload: unknown = {}) => {
  const response = await fetch(`${engine.base}/api/account/${account}/lambdas/${id}/invoke?v=1`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ timestamp: 0, headers: [], payload }),
  });
  return { status: response.status, text: await response.text() };
};
const testRun = ({ id, eventId, style, draft }: Lambda) =>
  engine.door.run({
    accountId: account,
    lambdaId: id,
    eventId,
    style,
    code: draft.code,
    environment: {},
    reuseGlobals: false,
    version: null,
    kind: "test",
    input: { headers: [], payload: {} },
    limits: {},
    rules: seedSettings,
  });

/** Everything that is kept of a function's runs, as the database has it. */
async function keptOf({ id }: Lambda, runs: number): Promise<string> {
  const list = () => engine.store.invocations.list({ account, id, limit: 9 });
  await expect.poll(list).toHaveLength(runs);
  const client = new pg.Client({ connectionString: engine.databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    "select input::text, run::text, summary::text, recording::text from invocation where lambda_id = $1",
    [id],
  );
  await client.end();
  return JSON.stringify(rows);
}

/** A secret in any of the ways in which these functions write it. */
const written = [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString("base64"),
  JSON.stringify(secret).slice(1, -1),
];

test("logged, thrown and answered, a secret is nowhere but in the live answer", async () => {
  const body = `const key = await read("CRM");
    console.info("key " + key, { key, list: [btoa(key)] });
    console.warn("https://crm.example/?k=" + encodeURIComponent(key));
    if (input.payload.fail) throw new RangeError("bad " + key);
    return { type: "systemMessage", text: "token " + key };`;
  const lambda = await deploy(body);

  const live = await invoke(lambda);
  expect(JSON.parse(live.text)).toEqual({ type: "systemMessage", text: `token ${secret}` });
  const failed = await invoke(lambda, { fail: true });
  expect(failed.status).toBe(901);
  expect(JSON.parse(failed.text)).toMatchObject({ errorMsg: `bad ${shown}` });
  for (const form of written) expect(failed.text).not.toContain(form);

  const run = await testRun(lambda);
  expect(run).toMatchObject({
    outcome: "answered",
    result: { text: `token ${shown}` },
    effects: [
      { text: `token ${shown}`, command: { text: `token ${shown}` } },
      { status: "replaced" },
    ],
    logs: [
      { message: expect.stringContaining(`key ${shown}`) },
      { message: `https://crm.example/?k=${shown}` },
    ],
  });
  const kept = await keptOf(lambda, 3);
  expect(kept).toContain(shown);
  for (const form of written) {
    expect(kept).not.toContain(form);
    expect(JSON.stringify(run)).not.toContain(form);
  }
  expect(engine.reports.join()).not.toContain(secret);
});

test("what one function hands to another is taken out of both", async () => {
  const sibling = await deploy(`return { token: await read("CRM") };`);
  const asks = await deploy(
    `const [answer] = await Toolbelt.OrchestratorClient().invoke(
       [{ uuid: input.payload.uuid, headers: {}, payload: {} }], 5000);
     console.info(answer.body.token);
     return { length: answer.body.token.length };`,
  );
  expect(JSON.parse((await invoke(asks, { uuid: sibling.id })).text)).toEqual({
    length: secret.length,
  });
  const kept = (await keptOf(asks, 1)) + (await keptOf(sibling, 1));
  expect(kept).toContain(shown);
  for (const form of written) expect(kept).not.toContain(form);
});

test("a function changes a secret, and the next run reads what it became", async () => {
  await put("TURNS", "first-value");
  const lambda = await deploy(
    `const before = await read("TURNS");
     await Toolbelt.SecretClient().updateSecret({ key: "TURNS", value: before + "+" });
     console.info(before, before + "+");
     return before.length;`,
  );
  expect((await invoke(lambda)).text).toBe("11");
  expect((await invoke(lambda)).text).toBe("12");
  expect(await engine.store.secrets.list({ account })).toMatchObject([
    { name: "CRM", revision: 1 },
    { name: "TURNS", revision: 3, changedBy: `function ${lambda.name}` },
  ]);
  expect(await keptOf(lambda, 2)).not.toContain("first-value");
});
