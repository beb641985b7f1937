import { randomUUID } from "node:crypto";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { undeployLambda } from "@/lib/features/deployments/undeploy-lambda";
import { type TestEngine, testEngine } from "@/test/engine";
import { makeAccount, makeDeployed, makeLambda, owner } from "@/test/factories";

const routing = "controllerbot_messaging_conversation_routing";
const idle = "controllerbot_messaging_conversation_idle";
const end = "controllerbot_messaging_conversation_end";
const es = "com.liveperson.faas.es";
const handler = "com.liveperson.faas.handler";

let engine: TestEngine;
let account: string;
beforeAll(async () => {
  engine = await testEngine({
    adminToken: "right",
    allowedHosts: ["ide.example.com"],
    patience: { headersMs: 700, requestMs: 700 },
  });
  account = await makeAccount(engine, { anonymous: true });
});
afterAll(() => engine.stop());

const envelope = {
  timestamp: 1,
  headers: [{ key: "k", value: "v" }],
  payload: { general: { convId: "c" } },
};
const at = (path: string, to = account) => `/api/account/${to}/${path}`;

async function call(
  path: string,
  {
    body = envelope,
    ...init
  }: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
) {
  // Not fetch: it refuses to set Host, and takes no status above 599.
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const { method = "POST", headers = {} } = init;
  return new Promise<{
    status: number;
    text: string;
    body: unknown;
    headers: NodeJS.Dict<string | string[]>;
  }>((resolve, reject) => {
    const sent = httpRequest(
      engine.base + path,
      {
        method,
        headers: {
          ...(method === "POST"
            ? { "content-type": "application/json", "content-length": Buffer.byteLength(text) }
            : {}),
          ...headers,
        },
      },
      (response) => {
        let said = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          said += chunk;
        });
        response.on("end", () => {
          const parsed: unknown = /^["[{]/.test(said) ? JSON.parse(said) : said;
          const { statusCode: status = 0, headers: sentBack } = response;
          resolve({ status, text: said, body: parsed, headers: sentBack });
        });
      },
    );
    sent.on("error", reject);
    sent.end(method === "POST" ? text : undefined);
  });
}

const serve = async (code: string, given: Partial<Parameters<typeof makeDeployed>[1]> = {}) => {
  const own = await makeAccount(engine, { anonymous: true });
  // As web does after the switch.
  await engine.door.forgetMachines();
  const lambda = await makeDeployed(engine, { account: own, eventId: routing, code, ...given });
  return { own, lambda };
};
const modern = (body: string) => `async function lambda(input) { ${body} }`;

test("an event invokes what serves it, and the result names the function", async () => {
  const { own, lambda } = await serve(
    modern("return [{ type: 'closeConversation', seen: input }]"),
  );
  const { status, body } = await call(
    at(`events/${routing}/invoke?v=1&skillId=&externalSystem=x`, own),
  );
  expect(status).toBe(200);
  expect(body).toEqual([
    {
      uuid: lambda.id,
      timestamp: expect.any(String),
      result: [{ type: "closeConversation", seen: envelope }],
    },
  ]);
});

test("an event without a function answers an empty list, and says so when asked", async () => {
  expect(await call(at(`events/${idle}/invoke`))).toMatchObject({ status: 200, text: "[]" });
  const asked = await call(at(`events/${idle}/isImplemented?v=1&skillId=`), { method: "GET" });
  expect(asked).toMatchObject({ status: 200, body: { implemented: false } });
  const { own } = await serve(modern(""), { skills: ["7"] });
  const ask = (skill: string) =>
    call(at(`events/${routing}/isImplemented?skillId=${skill}`, own), { method: "GET" });
  expect((await ask("7")).body).toEqual({ implemented: true });
  expect((await ask("8")).body).toEqual({ implemented: false });
  expect((await ask("")).body).toEqual({ implemented: false });
});

test("a function invoked by its id answers the bare result", async () => {
  const { own, lambda } = await serve(modern("return input.payload.give"));
  const give = (value: unknown) =>
    call(at(`lambdas/${lambda.id}/invoke?v=1`, own), { body: { payload: { give: value } } });
  expect(await give({ a: 1 })).toMatchObject({ status: 200, body: { a: 1 } });
  expect(await give("words")).toMatchObject({ status: 200, text: '"words"' });
  expect(await give(undefined)).toMatchObject({
    status: 200,
    text: "",
    headers: { "content-length": "0" },
  });
});

test("what a deploy or an undeploy answered holds for the next invocation", async () => {
  const { own, lambda } = await serve(modern("return 1"));
  expect((await call(at(`lambdas/${lambda.id}/invoke`, own))).text).toBe("1");
  await undeployLambda(engine, { account: own, id: lambda.id, by: owner });
  expect(await call(at(`lambdas/${lambda.id}/invoke`, own))).toMatchObject({
    status: 404,
    body: { errorCode: `${es}.notdeployed` },
  });
  expect((await call(at(`events/${routing}/invoke`, own))).text).toBe("[]");
});

test.each([
  ["throw new Error('mine')", "custom-failure", "mine"],
  ["null.x", "runtime-exception", "TypeError: Cannot read properties of null (reading 'x')"],
  [
    "return 'x'.repeat(2e6)",
    "runtime-exception",
    "The answer is larger than 1024 KB, the most that a function may answer.",
  ],
  [
    "await new Promise(() => {})",
    "executiontime-exceeded",
    "It never answers: it waits for something that cannot come any more.",
  ],
])("a function's failure is status 901: %s", async (body, code, message) => {
  const { own } = await serve(modern(`console.error("why", 1); console.log("not this"); ${body}`));
  const answer = await call(at(`events/${routing}/invoke`, own));
  expect(answer.status).toBe(901);
  expect(answer.body).toEqual({
    errorCode: `${handler}.${code}`,
    errorMsg: message,
    errorLogs: [{ level: "error", message: "why", extras: [1], timestamp: expect.any(Number) }],
  });
});

test.each([
  ["{", 400, "The body is not JSON: see line 1, column 2."],
  ["[]", 400, "the body: expected object, received array"],
  [{}, 400, "payload: is missing"],
  [{ payload: 1 }, 400, "payload: expected object, received number"],
  [{ payload: {}, headers: {} }, 400, "headers: expected array, received object"],
  [
    { payload: {}, headers: [{ key: "a", value: 1 }] },
    400,
    "headers[0].value: expected string, received number",
  ],
  [
    { payload: {}, headers: [{ key: "a", value: "b" }, { value: "c" }] },
    400,
    "headers[1].key: is missing",
  ],
  [{ payload: {}, timestamp: "now" }, 400, "timestamp: expected number, received string"],
  [`{"payload":{"a":"${"x".repeat(1024 * 1024)}"}}`, 413, "The body is larger than 1024 KB."],
])(
  "a body that is no invocation is refused with path and reason",
  async (body, status, errorMsg) => {
    const answer = await call(at(`events/${routing}/invoke`), { body });
    expect(answer).toMatchObject({ status, body: { errorCode: `${es}.badinput`, errorMsg } });
  },
);

test("a payload that does not fit its event runs, unknown fields pass, and the run has the warnings", async () => {
  const { own, lambda } = await serve(modern("return input.payload"));
  const payload = { general: { convId: 5 }, surprise: true };
  const answer = await call(at(`lambdas/${lambda.id}/invoke`, own), { body: { payload, more: 1 } });
  expect(answer).toMatchObject({ status: 200, body: payload });
  const runs = await vi.waitFor(async () => {
    const found = await engine.store.invocations.list({ account: own, id: lambda.id, limit: 10 });
    expect(found).toHaveLength(1);
    return found;
  });
  expect(runs[0]).toMatchObject({ kind: "live", version: 1, outcome: "answered" });
  expect(runs[0]?.warnings.length).toBeGreaterThan(0);
});

test.each([
  ["GET", `events/${routing}/invoke`, 405],
  ["POST", `events/${routing}/isImplemented`, 405],
  ["POST", "events/no_such_event/invoke", 404],
  ["POST", `lambdas/${randomUUID()}/invoke`, 404],
  ["POST", "lambdas/not-an-id/invoke", 404],
  ["GET", "nowhere", 404],
  ["POST", "events/%E0%A4%A/invoke", 400],
])("%s %s is %i in the official shape", async (method, path, status) => {
  const answer = await call(at(path), { method });
  expect(answer).toMatchObject({
    status,
    body: {
      errorCode: expect.stringMatching(/^com\.liveperson\.faas\.es\./),
      errorMsg: expect.any(String),
    },
  });
  if (status === 405) expect(answer.headers.allow).toBe(method === "GET" ? "POST" : "GET");
});

test("a body that nests too deep to be written again is bad input", async () => {
  const deep = `{"payload":{"a":${"[".repeat(9_000)}${"]".repeat(9_000)}}}`;
  const answer = await call(at(`events/${end}/invoke`), { body: deep });
  expect(answer).toMatchObject({ status: 400, body: { errorCode: `${es}.badinput` } });
});

test("an account that is not there is a 404", async () => {
  const headers = { authorization: "Bearer right" };
  for (const path of [`events/${end}/invoke`, `lambdas/${randomUUID()}/invoke`]) {
    expect((await call(at(path, "nobody"), { headers })).status).toBe(404);
    expect((await call(at(path, "nobody"))).status).toBe(401);
  }
});

test("a function of another account is not found", async () => {
  const { lambda } = await serve(modern("return 1"));
  const answer = await call(at(`lambdas/${lambda.id}/invoke`));
  expect(answer).toMatchObject({ status: 404, body: { errorCode: `${es}.missinglambda` } });
});

test("a function that was never deployed is told from one that is not there", async () => {
  const { id } = await makeLambda(engine, { account });
  const answer = await call(at(`lambdas/${id}/invoke`));
  expect(answer).toMatchObject({ status: 404, body: { errorCode: `${es}.notdeployed` } });
});

test.each<[Record<string, string>, number]>([
  [{ host: "evil.example.com" }, 403],
  [{ host: "localhost:1" }, 200],
  [{ host: "ide.example.com" }, 200],
  [{ origin: "http://evil.example.com" }, 403],
  [{ origin: "null" }, 403],
  [{ authorization: "Bearer wrong" }, 401],
  [{ authorization: "Bearer right" }, 200],
  [{ "content-type": "text/plain" }, 415],
  [{ "content-type": "application/x-www-form-urlencoded" }, 415],
  [{ "content-type": "application/json; charset=utf-8" }, 200],
])("who may ask: %o is %i", async (headers, status) => {
  expect((await call(at(`events/${end}/invoke`), { headers })).status).toBe(status);
});

test("a request that names itself runs once, for repeats after it and beside it", async () => {
  const { own, lambda } = await serve(
    modern("await new Promise((d) => setTimeout(d, 60)); return Math.random()"),
  );
  const path = at(`lambdas/${lambda.id}/invoke?v=1`, own);
  const headers = { "x-request-id": randomUUID() };
  const [first, beside] = await Promise.all([call(path, { headers }), call(path, { headers })]);
  const after = await call(path, { headers });
  expect(first.status).toBe(200);
  expect([beside.text, after.text]).toEqual([first.text, first.text]);
  const other = await call(path, { headers, body: { payload: { other: 1 } } });
  expect(other).toMatchObject({
    status: 400,
    body: { errorMsg: expect.stringContaining("X-Request-ID") },
  });
  expect((await call(`${path}&skillId=1`, { headers })).text).not.toBe(first.text);
  expect((await call(path, { headers: { "x-request-id": randomUUID() } })).text).not.toBe(
    first.text,
  );
});

test("a failure of the function is its answer too", async () => {
  const { own, lambda } = await serve(modern("throw new Error(String(Math.random()))"));
  const headers = { "x-request-id": randomUUID() };
  const ask = () => call(at(`lambdas/${lambda.id}/invoke`, own), { headers });
  const first = await ask();
  expect(first.status).toBe(901);
  expect(await ask()).toMatchObject({ status: 901, text: first.text });
});

test("what failed by our own fault is not remembered", async () => {
  const { own, lambda } = await serve(
    modern("await new Promise((d) => setTimeout(d, input.payload.ms)); return 1"),
  );
  const headers = { "x-request-id": randomUUID() };
  const path = at(`lambdas/${lambda.id}/invoke`, own);
  const body = { payload: { ms: 1500 } };
  const lost = call(path, { headers, body });
  await call(path, { body: { payload: { ms: 50 } } });
  for (const { pid } of engine.engine.sandbox.runners()) process.kill(pid ?? 0, "SIGKILL");
  expect(await lost).toMatchObject({ status: 503, body: { errorCode: `${es}.general` } });
  expect(await call(path, { headers, body })).toMatchObject({ status: 200, text: "1" });
});

test("a body that dribbles in is cut off", async () => {
  const { port } = new URL(engine.base);
  const answer = await new Promise<string>((resolve) => {
    let text = "";
    const socket = connect(Number(port), "127.0.0.1", () => {
      socket.write(
        `POST ${at(`events/${end}/invoke`)} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{`,
      );
    });
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("close", () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
  expect(answer).toContain(`${es}.badinput`);
});

test("health is 200 only while it can serve", async () => {
  const health = () => call("/api/health", { method: "GET" });
  await vi.waitFor(async () =>
    expect(await health()).toMatchObject({ status: 200, body: { status: "ok" } }),
  );
  for (const { pid } of engine.engine.sandbox.runners()) process.kill(pid ?? 0, "SIGKILL");
  await vi.waitFor(
    async () => expect(await health()).toMatchObject({ status: 503, body: { status: "runner" } }),
    { interval: 2 },
  );
  await vi.waitFor(async () => expect((await health()).status).toBe(200), { timeout: 5_000 });
});

test("two functions that serve an event for different skills do not meet", async () => {
  const { own } = await serve(modern("return 'seven'"), { skills: ["7"] });
  await makeDeployed(engine, {
    account: own,
    eventId: routing,
    code: modern("return 'eight'"),
    skills: ["8"],
  });
  const ask = async (skill: string) =>
    (await call(at(`events/${routing}/invoke?skillId=${skill}`, own))).body;
  expect(await ask("7")).toMatchObject([{ result: "seven" }]);
  expect(await ask("8")).toMatchObject([{ result: "eight" }]);
  expect(await ask("9")).toEqual([]);
  expect(await ask("")).toEqual([]);
});
