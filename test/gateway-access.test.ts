// Who may call the gateway: a whole engine on a real database, asked over HTTP.
import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Scope } from "@/lib/domain/access/scope";
import { drawSecret, hashOf } from "@/lib/features/machines/hash";
import { withClient } from "../scripts/launch/database.ts";
import { type TestEngine, testEngine } from "./engine";
import { makeAccount } from "./factories";

const clock = { at: Date.UTC(2030, 0, 1) };
const within = 10_000;
const hour = 60 * 60 * 1000;

let engine: TestEngine;
let account: string;
let others: string;
beforeAll(async () => {
  engine = await testEngine({ adminToken: "the-admin's", now: () => clock.at });
  account = await makeAccount(engine);
  others = await makeAccount(engine);
});
afterAll(() => engine.stop());

interface Said {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: Record<string, unknown>;
}
type Sent = { headers?: Record<string, string>; method?: string; body?: string };

function ask(path: string, { headers = {}, method = "POST", body }: Sent, base = engine.base) {
  return new Promise<Said>((resolve, reject) => {
    const sent = httpRequest(base + path, { method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => {
        const { statusCode: status = 0, headers: sentBack } = response;
        resolve({ status, headers: sentBack, body: text ? JSON.parse(text) : {} });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const event = "events/controllerbot_messaging_conversation_end";
const invoke = (
  token?: string,
  { to = account, headers = {}, base }: { to?: string; headers?: object; base?: string } = {},
) =>
  ask(
    `/api/account/${to}/${event}/invoke?v=1`,
    {
      headers: {
        "content-type": "application/json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: '{"payload":{}}',
    },
    base,
  );
const statusOf = async (...given: Parameters<typeof invoke>) => (await invoke(...given)).status;

async function makeClient(
  scopes: Scope[] = ["functions.invoke", "logs.read"],
  to = account,
): Promise<{ id: string; clientId: string; secret: string }> {
  const secret = drawSecret("secret_");
  const clientId = drawSecret("client_");
  const made = {
    account: to,
    name: "ci",
    clientId,
    secretHash: hashOf(secret),
    scopes,
    by: "test",
  };
  const { id } = await engine.store.oauthClients.create(made);
  await engine.door.forgetMachines();
  return { id, clientId, secret };
}

async function makeToken(
  scopes: Scope[],
  expiresAt: Date | null = null,
): Promise<[string, string]> {
  const token = drawSecret("parley_");
  const made = { account, name: "ci", prefix: "", scopes, expiresAt, by: "test" };
  const { id } = await engine.store.apiTokens.create({ ...made, tokenHash: hashOf(token) });
  await engine.door.forgetMachines();
  return [token, id];
}

const askToken = (
  { clientId, secret }: { clientId: string; secret: string },
  { to = account, ...more }: Sent & { to?: string; fields?: Record<string, string> } = {},
) => {
  const form = {
    grant_type: "client_credentials",
    scope: "",
    client_id: clientId,
    client_secret: secret,
    ...more.fields,
  };
  return ask(`/sentinel/api/account/${to}/app/token?v=2.0`, {
    method: more.method ?? "POST",
    body: more.body ?? new URLSearchParams(form).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", ...more.headers },
  });
};
const tokenOf = async (...given: Parameters<typeof askToken>) =>
  String((await askToken(...given)).body.access_token);

test("a client gets a token for its secret, and invokes with it until it is over its time", async () => {
  const client = await makeClient();
  const { status, body, headers } = await askToken(client);
  expect(status).toBe(200);
  expect(body).toEqual({
    access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    token_type: "Bearer",
    expires_in: expect.any(Number),
    scope: "functions.invoke logs.read",
  });
  expect(headers["cache-control"]).toBe("no-store");
  const token = String(body.access_token);
  const { exp } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
  expect(exp * 1000).toBeGreaterThanOrEqual(clock.at + hour);

  expect(await statusOf(token)).toBe(200);
  const before = clock.at;
  clock.at = exp * 1000 - 1;
  expect(await statusOf(token)).toBe(200);
  clock.at = exp * 1000;
  const over = await invoke(token);
  expect(over.status).toBe(401);
  expect(over.headers["www-authenticate"]).toBe("Bearer");
  expect(over.body.errorCode).toBe("com.liveperson.faas.es.badinput");
  clock.at = before;
});

test("a token has the scopes that were asked for, of those that the client has", async () => {
  const client = await makeClient();
  const invokes = await tokenOf(client, { fields: { scope: "functions.invoke" } });
  const reads = await tokenOf(client, { fields: { scope: " logs.read " } });
  expect(await statusOf(invokes)).toBe(200);
  expect(await statusOf(reads)).toBe(403);
  for (const scope of ["events.ingest", "everything", "functions.invoke events.ingest"]) {
    expect(await askToken(client, { fields: { scope } })).toMatchObject({
      status: 400,
      body: { error: "invalid_scope", error_description: expect.any(String) },
    });
  }
});

test("what a token is for is nothing in another account", async () => {
  const token = await tokenOf(await makeClient());
  expect(await statusOf(token, { to: others })).toBe(404);
  expect(await statusOf(token, { to: "nowhere" })).toBe(404);
  const [lasting] = await makeToken(["functions.invoke"]);
  expect(await statusOf(lasting, { to: others })).toBe(404);
  const client = await makeClient();
  expect((await askToken(client, { to: others })).body.error).toBe("invalid_client");
});

test.each<[string, Parameters<typeof askToken>[1], number, string]>([
  ["another grant", { fields: { grant_type: "password" } }, 400, "unsupported_grant_type"],
  ["no form", { body: "" }, 400, "invalid_request"],
  [
    "a field twice",
    { body: "grant_type=client_credentials&scope=a&scope=b" },
    400,
    "invalid_request",
  ],
  ["JSON", { headers: { "content-type": "application/json" } }, 415, "invalid_request"],
  ["a large form", { body: "a".repeat(17_000) }, 413, "invalid_request"],
  ["a GET", { method: "GET", body: "" }, 405, "invalid_request"],
  ["a wrong secret", { fields: { client_secret: "wrong" } }, 401, "invalid_client"],
  ["no secret", { fields: { client_secret: "" } }, 401, "invalid_client"],
  ["an unknown client", { fields: { client_id: "nobody\0" } }, 401, "invalid_client"],
  ["both ways at once", { headers: { authorization: "Basic YTpi" } }, 400, "invalid_request"],
  ["no Basic", { headers: { authorization: "Bearer a" } }, 400, "invalid_request"],
])("%s at the token endpoint is refused as OAuth2 says it", async (_, sent, status, error) => {
  const answer = await askToken(await makeClient(), sent);
  expect(answer).toMatchObject({ status, body: { error, error_description: expect.any(String) } });
});

test("a client may say who it is in the head", async () => {
  const { clientId, secret } = await makeClient();
  const authorization = `Basic ${Buffer.from(`${clientId}:${secret}`).toString("base64")}`;
  const body = "grant_type=client_credentials";
  expect((await askToken({ clientId, secret }, { headers: { authorization }, body })).status).toBe(
    200,
  );
});

test("pages of other origins get no token", async () => {
  const answer = await askToken(await makeClient(), { headers: { origin: "http://evil.example" } });
  expect(answer.status).toBe(403);
});

test("a client that is revoked, and each of its tokens, holds no longer than ten seconds", async () => {
  const client = await makeClient();
  const token = await tokenOf(client);
  expect(await statusOf(token)).toBe(200);
  await engine.store.oauthClients.revoke({ account, id: client.id });
  clock.at += within;
  expect(await statusOf(token)).toBe(401);
  expect((await askToken(client)).body.error).toBe("invalid_client");
});

test("an API token holds until it is revoked or over its time, and notes when it was used", async () => {
  const end = clock.at + hour;
  const [token, id] = await makeToken(["functions.invoke"], new Date(end));
  expect(await statusOf(token)).toBe(200);
  await vi.waitFor(async () =>
    expect((await engine.store.apiTokens.get({ account, id })).lastUsedAt).not.toBeNull(),
  );
  const before = clock.at;
  clock.at = end - 1;
  expect(await statusOf(token)).toBe(200);
  clock.at = end;
  expect(await statusOf(token)).toBe(401);
  clock.at = before;

  const [lasting, lastingId] = await makeToken(["functions.invoke"]);
  expect(await statusOf(lasting)).toBe(200);
  await engine.store.apiTokens.revoke({ account, id: lastingId });
  clock.at += within;
  expect(await statusOf(lasting)).toBe(401);
  expect(await statusOf((await makeToken(["functions.manage", "events.ingest"]))[0])).toBe(403);
});

test("web tells the engine, where it need not wait for what was revoked", async () => {
  const [token, id] = await makeToken(["functions.invoke"]);
  expect(await statusOf(token)).toBe(200);
  await engine.store.apiTokens.revoke({ account, id });
  await engine.door.forgetMachines();
  expect(await statusOf(token)).toBe(401);
});

test("tokens of a key that has been rotated hold until they are over their time", async () => {
  const client = await makeClient();
  const old = await tokenOf(client);
  const kidOf = (token: string) =>
    JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString()).kid;
  const { id } = await engine.door.rotateSigningKey();
  const fresh = await tokenOf(client);
  expect([kidOf(old) === id, kidOf(fresh) === id]).toEqual([false, true]);
  expect(await statusOf(old)).toBe(200);
  expect(await statusOf(fresh)).toBe(200);
});

test("where there is no key to sign with, the first token makes one", async () => {
  const client = await makeClient();
  const old = await tokenOf(client);
  expect(await statusOf(old)).toBe(200);
  await withClient(engine.databaseUrl, async (database) => {
    await database.query("DELETE FROM signing_key");
  });
  expect(await statusOf(await tokenOf(client))).toBe(200);
  expect(await statusOf(old)).toBe(401);
});

test("a wrong token is refused, and the admin's is not", async () => {
  const token = await tokenOf(await makeClient());
  for (const wrong of ["wrong", "", "a.b.c", `${token.slice(0, -4)}AAAA`, `${token}x`]) {
    expect(await statusOf(wrong)).toBe(401);
  }
  expect(await statusOf(undefined, { headers: { authorization: "Basic YTpi" } })).toBe(401);
  expect(await statusOf("the-admin's")).toBe(200);
  expect(await statusOf("the-admin's", { to: "nowhere" })).toBe(404);
});

test("without a token only where the account says so, and only programs of this machine", async () => {
  expect(await statusOf()).toBe(401);
  await engine.store.accounts.takeAnonymous({ account, allowed: true });
  await engine.door.forgetMachines();
  expect(await statusOf()).toBe(200);
  expect(await statusOf(undefined, { to: others })).toBe(401);
  // Who sends a token is held to it.
  expect(await statusOf("wrong")).toBe(401);
  for (const name of ["forwarded", "x-forwarded-for", "x-forwarded-proto", "via", "x-real-ip"]) {
    expect(await statusOf(undefined, { headers: { [name]: "127.0.0.1" } }), name).toBe(401);
  }
  await engine.store.accounts.takeAnonymous({ account, allowed: false });
  clock.at += within;
  expect(await statusOf()).toBe(401);
});

test("nobody is let in unnamed behind a public address, or where the network reaches", async () => {
  for (const open of [{ publicUrl: "https://ide.example.com" }, { host: "0.0.0.0" }]) {
    const exposed = await testEngine(open);
    const to = await makeAccount(exposed, { anonymous: true });
    expect(await statusOf(undefined, { to, base: exposed.base })).toBe(401);
    await exposed.stop();
  }
});

test("wrong secrets are counted, for whoever sends them", async () => {
  const client = await makeClient();
  const wrong = { ...client, secret: "wrong" };
  const statuses = new Set<number>();
  for (let attempt = 0; attempt < 40; attempt += 1) statuses.add((await askToken(wrong)).status);
  expect([...statuses]).toEqual([401, 429]);
  const refused = await askToken(client);
  expect(refused).toMatchObject({ status: 429, body: { error: "temporarily_unavailable" } });
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
});
