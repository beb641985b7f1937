// Programs of an account and what lets them in: the real routes, with a whole engine beside them.
import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import * as lambdas from "@/lib/http/endpoints/lambdas";
import * as machines from "@/lib/http/endpoints/machines";
import { web } from "@/lib/web";
import { withClient } from "../scripts/launch/database.ts";
import { testEngine } from "./engine";
import { makeAccount } from "./factories";
import { askAs, makePerson } from "./people";

const engine = await testEngine();
const { store } = engine;
Object.assign(process.env, {
  DATABASE_URL: engine.databaseUrl,
  PARLEY_ENGINE_SOCKET: engine.socket,
  PARLEY_AUTH_SECRET: "a secret that only these tests have",
});
const { identity } = web();
const account = await makeAccount(engine);
const others = await makeAccount(engine);
const admin = await makePerson({ store, identity }, { account, role: "admin" });
const stranger = await makePerson({ store, identity }, { account: others, role: "owner" });
afterAll(async () => {
  web().engine.close();
  await web().store.close();
  await engine.stop();
});

const list = async () => (await askAs(admin, machines.listMachines, { account })).json;
const scopes = ["logs.read", "functions.invoke"];
const makeClient = async (body: object = {}) =>
  (await askAs(admin, machines.createClient, { account }, { name: "CRM", scopes, ...body })).json;
const makeToken = async (body: object = {}) =>
  (await askAs(admin, machines.createToken, { account }, { name: "CI", scopes, ...body })).json;

const event = "events/controllerbot_messaging_conversation_end";
const invoke = async (token?: string) => {
  const response = await fetch(`${engine.base}/api/account/${account}/${event}/invoke?v=1`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: '{"payload":{}}',
  });
  return response.status;
};
const tokenFor = async (clientId: string, secret: string): Promise<string | undefined> => {
  const response = await fetch(`${engine.base}/sentinel/api/account/${account}/app/token?v=2.0`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: secret,
    }),
  });
  return (await response.json()).access_token;
};
const auditOf = async (subject: string) =>
  (await store.audit.list({ account, filter: { subject }, limit: 10 })).map(
    (entry) => entry.action,
  );

test("a client's secret is told once, and lets it in until it is revoked", async () => {
  const { client, secret } = await makeClient();
  expect(client).toMatchObject({
    name: "CRM",
    scopes: ["functions.invoke", "logs.read"],
    createdBy: admin.email,
    lastUsedAt: null,
  });
  expect(JSON.stringify(await list())).not.toContain(secret);
  const token = await tokenFor(client.clientId, secret);
  expect(await invoke(token)).toBe(200);
  expect((await list()).clients).toContainEqual({ ...client, lastUsedAt: expect.any(String) });

  const replaced = await askAs(admin, machines.replaceClientSecret, { account, client: client.id });
  expect(replaced.json.client.id).toBe(client.id);
  expect(await tokenFor(client.clientId, secret)).toBeUndefined();
  expect(await tokenFor(client.clientId, replaced.json.secret)).toBeDefined();
  expect(await invoke(token)).toBe(200);

  const given = { account, client: client.id };
  expect((await askAs(admin, machines.revokeClient, given)).status).toBe(204);
  expect(await invoke(token)).toBe(401);
  expect(await tokenFor(client.clientId, replaced.json.secret)).toBeUndefined();
  expect((await askAs(admin, machines.revokeClient, given)).status).toBe(404);
  expect((await list()).clients).toEqual([]);
  expect(await auditOf(client.id)).toEqual([
    "client.revoked",
    "client.secret_replaced",
    "client.created",
  ]);
});

test("a token lets in at the gateway and at the API, as far as its scopes go", async () => {
  const { token, secret } = await makeToken({ scopes: ["functions.manage"] });
  expect(secret.startsWith(token.prefix)).toBe(true);
  expect(JSON.stringify(await list())).not.toContain(secret);
  expect(await invoke(secret)).toBe(403);
  const read = async () =>
    (await askAs({ token: secret }, lambdas.listLambdas, { account })).status;
  expect(await read()).toBe(200);
  const given = { account, token: token.id };
  expect((await askAs(admin, machines.revokeToken, given)).status).toBe(204);
  expect(await read()).toBe(401);
  expect((await askAs(admin, machines.revokeToken, given)).status).toBe(404);
  expect(await auditOf(token.id)).toEqual(["token.revoked", "token.created"]);
});

test("a client's token lets in at the API too", async () => {
  const { client, secret } = await makeClient({ scopes: ["functions.manage"] });
  const token = (await tokenFor(client.clientId, secret)) ?? "";
  expect((await askAs({ token }, lambdas.listLambdas, { account })).status).toBe(200);
  expect((await askAs({ token }, lambdas.listLambdas, { account: others })).status).toBe(404);
  expect((await askAs({ token }, machines.listMachines, { account })).status).toBe(403);
});

test("a token may end by itself", async () => {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  expect((await makeToken({ expiresAt })).token.expiresAt).toBe(expiresAt);
  const past = new Date(Date.now() - 1_000).toISOString();
  const refused = await makeToken({ expiresAt: past });
  expect(refused.error).toMatchObject({ code: "bad_request" });
});

test.each([
  [{ name: " " }, "name"],
  [{ name: "a\u0000" }, "name"],
  [{ name: "x".repeat(101) }, "name"],
  [{ scopes: [] }, "scopes"],
  [{ scopes: ["everything"] }, "scopes"],
  [{ role: "owner" }, ""],
])("what is no client is refused: %j", async (body, path) => {
  const { error } = await makeClient(body);
  expect(error).toMatchObject({ code: "bad_request" });
  expect(error.message).toContain(path);
});

test("no more than a hundred are kept", async () => {
  const own = await makeAccount(engine);
  const owner = await makePerson({ store, identity }, { account: own, role: "owner" });
  await withClient(engine.databaseUrl, async (client) => {
    await client.query(
      `INSERT INTO oauth_client (id, account_id, client_id, secret_hash, name, scopes, created_by)
       SELECT gen_random_uuid(), $1, gen_random_uuid(), '', 'ci', '{}', 'test'
       FROM generate_series(1, 100)`,
      [own],
    );
  });
  const { status, json } = await askAs(
    owner,
    machines.createClient,
    { account: own },
    { name: "one more", scopes },
  );
  expect([status, json.error.code]).toEqual([422, "invalid"]);
});

test("programs of other accounts are not there", async () => {
  const { client } = await makeClient();
  const { token } = await makeToken();
  const given = { account: others, client: client.id, token: token.id };
  for (const endpoint of [
    machines.revokeClient,
    machines.replaceClientSecret,
    machines.revokeToken,
  ]) {
    expect((await askAs(stranger, endpoint, given)).status, endpoint.path).toBe(404);
    const broken = { ...given, client: "none", token: "none" };
    expect((await askAs(stranger, endpoint, broken)).status).toBe(404);
    const missing = { ...given, client: randomUUID(), token: randomUUID() };
    expect((await askAs(stranger, endpoint, missing)).status).toBe(404);
  }
  const { clients, tokens } = await list();
  expect(clients.map(({ id }: { id: string }) => id)).toContain(client.id);
  expect(tokens.map(({ id }: { id: string }) => id)).toContain(token.id);
});

test("a new key signs from now on", async () => {
  const before = (await list()).signingKey;
  const { json } = await askAs(admin, machines.rotateSigningKey, { account });
  expect(json.id).not.toBe(before.id);
  expect((await list()).signingKey).toEqual(json);
  expect(await auditOf(json.id)).toEqual(["key.rotated"]);
});

test("the switch for calls without a token counts at once", async () => {
  const put = async (allowed: boolean) =>
    (await askAs(admin, machines.takeAnonymous, { account }, { allowed })).json;
  expect((await list()).anonymous).toEqual({ allowed: false, possible: true });
  expect(await invoke()).toBe(401);
  expect(await put(true)).toEqual({ allowed: true, possible: true });
  expect(await invoke()).toBe(200);
  expect(await put(true)).toMatchObject({ allowed: true });
  expect(await put(false)).toMatchObject({ allowed: false });
  expect(await invoke()).toBe(401);
  expect(await auditOf(account)).toEqual(["anonymous.changed", "anonymous.changed"]);
});
