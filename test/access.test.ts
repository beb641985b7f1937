// Every endpoint, asked by everybody: against the real routes and a real database.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Right, rightsOf } from "@/lib/domain/access/rights";
import { roles } from "@/lib/domain/access/role";
import { rightsOfScopes, type Scope, scopes } from "@/lib/domain/access/scope";
import { begin } from "@/lib/domain/simulation/begin";
import { changed, opening } from "@/lib/features/conversations/conversations.fixture";
import type { Endpoint } from "@/lib/http/endpoint";
import { web } from "@/lib/web";
import { withClient } from "../scripts/launch/database.ts";
import { endpoints } from "./endpoints";
import { anInvocation, aStart, makeAccount, makeDeployed, makeLambda } from "./factories";
import { askAs, makePerson } from "./people";
import { testStore } from "./store";

const { store, url, stop } = await testStore();
const adminToken = randomBytes(16).toString("hex");
Object.assign(process.env, {
  DATABASE_URL: url,
  PARLEY_ENGINE_SOCKET: "/nowhere/engine.sock",
  PARLEY_AUTH_SECRET: "a secret that only these tests have",
  PARLEY_ADMIN_TOKEN: adminToken,
});
const { identity } = web();
const mine = await makeAccount({ store });
const theirs = await makeAccount({ store });

type Who = { cookie?: string; token?: string };
const people: Record<string, Who> = {};
const strangers: Record<string, Who> = {};

async function makeToken(account: string, scope: Scope): Promise<Who> {
  const token = `token-of-${scope}-${randomUUID()}`;
  const hash = createHash("sha256").update(token).digest("hex");
  await withClient(url, async (client) => {
    await client.query(
      `INSERT INTO api_token (id, account_id, name, token_hash, prefix, scopes, created_by)
       VALUES (gen_random_uuid(), $1, 'ci', $2, '', $3, 'test')`,
      [account, hash, [scope]],
    );
  });
  return { token };
}

beforeAll(async () => {
  for (const role of roles) {
    people[role] = await makePerson({ store, identity }, { account: mine, role });
  }
  for (const scope of scopes) people[scope] = await makeToken(mine, scope);
  strangers.owner = await makePerson({ store, identity }, { account: theirs, role: "owner" });
  strangers.nobody = await makePerson({ store, identity });
  strangers.token = await makeToken(theirs, "functions.manage");
});
afterAll(async () => {
  web().engine.close();
  await web().store.close();
  await stop();
});

/** Somebody who never signs in: hashing a password takes its time. */
async function makeMember(account: string): Promise<string> {
  const id = randomUUID();
  await withClient(url, async (client) => {
    await client.query("INSERT INTO person (id, name, email) VALUES ($1, 'Bo', $2)", [id, id]);
  });
  await store.memberships.set({ account, person: id, role: "viewer", by: "test" });
  return id;
}

async function makeMachines(account: string): Promise<Record<string, string>> {
  const made = { account, name: "ci", scopes: ["logs.read" as const], by: "test" };
  const [clientId, hash] = [randomUUID(), randomUUID()];
  const client = await store.oauthClients.create({ ...made, clientId, secretHash: hash });
  const lasting = { ...made, prefix: "", expiresAt: null };
  const token = await store.apiTokens.create({ ...lasting, tokenHash: hash });
  return { client: client.id, token: token.id };
}

/** What an account may have in it, new each time: some endpoints delete. */
async function furnish(
  account: string,
  { path }: Pick<Endpoint, "path"> = { path: "" },
): Promise<Record<string, string>> {
  const lambda = await makeDeployed({ store }, { account, skills: [randomUUID()] });
  const run = anInvocation(lambda);
  await store.invocations.addMany([run]);
  const key = { account, id: lambda.id };
  const input = { headers: [], payload: {} };
  const payload = await store.testPayloads.create({ ...key, name: "plain", input });
  const value = { sealed: randomBytes(40), keyId: "k", kind: "text" as const };
  await store.secrets.put({ account, name: "KEY", value, by: "test" });
  const host = { host: "api.example.com", private: false };
  await store.accounts.changeAllowedHosts({ account, change: () => [host] });
  if (/deletion$|undelete$/.test(path)) await store.deletions.delete({ ...key, by: "test" });
  const person = await makeMember(account);
  const invited = {
    email: "ada@example.com",
    role: "viewer" as const,
    by: "test",
    token: randomUUID(),
  };
  const invitation = await store.invitations.create({ account, ...invited });
  const people = { person, invitation: invitation.id };
  const machines = /:client|:token/.test(path) ? await makeMachines(account) : {};
  const own = { ...people, ...machines, account, id: lambda.id, run: run.id, payload: payload.id };
  const start = aStart();
  const made = { account, by: "test", start, state: begin(start) };
  const simulation = path.includes(":simulation") ? await store.simulations.create(made) : null;
  Object.assign(own, { simulation: simulation?.id });
  if (path.includes(":convId"))
    Object.assign(own, await changed(store, [opening], { account, convId: randomUUID() }));
  return { ...own, version: "1", name: "KEY", host: "api.example.com" };
}

const input = { headers: [], payload: {} };
/** Bodies that are read without complaint, by method and the end of the path. */
const bodies: Record<string, unknown> = {
  "POST deployments": {},
  "POST load-checks": { code: "async function lambda() {}", environment: {} },
  "PATCH :version": { message: "other" },
  "PATCH :id": { description: "other" },
  "PUT draft": { code: "other", revision: 1 },
  "POST test-runs": { input },
  "POST simulations": {},
  "POST steps": { action: { type: "clock", at: 4_000_000_000_000 }, after: 0 },
  "PATCH :simulation": { name: "other" },
  "POST replay": {},
  "POST replays": { ids: [] },
  "POST runs": {},
  "POST test-payloads": { name: "other", input },
  "PUT :payload": { name: "other", input },
  "PUT :name": { value: "other-value" },
  "POST clients": { name: "ci", scopes: ["functions.invoke"] },
  "POST tokens": { name: "ci", scopes: ["functions.invoke"] },
  "PUT anonymous": { allowed: false },
  "PATCH :account": { name: "Other" },
  "PATCH :person": { role: "operator" },
  "POST invitations": { email: "ada@example.com", role: "viewer" },
  "POST accounts": { id: "other", name: "Other" },
  "POST membership": { token: "none" },
  "PATCH me": { name: "Bo" },
  "PUT password": { now: "wrong", next: "marble otter ladder fog" },
  "POST second-factor": { password: "wrong" },
  "PUT second-factor": { code: "123456" },
  "POST removal": { password: "wrong", code: "123456" },
  "POST recovery-codes": { password: "wrong", code: "123456" },
};
const bodyOf = ({ method, path }: Endpoint) => bodies[`${method} ${path.split("/").at(-1)}`];

const named = endpoints.map((each) => [`${each.method} ${each.path}`, each] as const);
const inAccounts = named.flatMap(([name, endpoint]) =>
  typeof endpoint.access === "object" ? [[name, endpoint, endpoint.access.right] as const] : [],
);
const forPeople = named.filter(([, { access }]) => access === "person");

test("what everybody may ask is little, and written here", () => {
  expect(named.filter(([, { access }]) => access === "public").map(([name]) => name)).toEqual([
    "GET /api/health",
    "POST /api/invitation",
    "POST /api/invitation/person",
    "POST /api/session",
    "POST /api/session/second-factor",
    "GET /api/session/provider",
    "GET /api/session/provider/answer",
    "POST /api/owner",
  ]);
  for (const [name, { path }] of inAccounts) {
    expect(`${path}/`.startsWith("/api/accounts/:account/"), name).toBe(true);
  }
});

const rightsOfEach: [string, ReadonlySet<Right>][] = [
  ...roles.map((role) => [role, rightsOf(role)] as [string, ReadonlySet<Right>]),
  ...scopes.map((scope) => [scope, rightsOfScopes([scope])] as [string, ReadonlySet<Right>]),
];

describe.each(inAccounts)("%s", (_, endpoint, right) => {
  test("takes those who have the right, and refuses the others", async () => {
    for (const [who, rights] of rightsOfEach) {
      const params = await furnish(mine, endpoint);
      const { status, json } = await askAs(people[who] ?? {}, endpoint, params, bodyOf(endpoint));
      if (rights.has(right)) expect([401, 403, 404, 405, 500], who).not.toContain(status);
      else {
        expect([who, status]).toEqual([who, 403]);
        expect(json.error.details).toEqual({ right });
      }
    }
  });

  test("asks for an identity, and shows no account to strangers", async () => {
    const params = await furnish(mine, endpoint);
    const ask = async (who: Who, account = mine) =>
      (await askAs(who, endpoint, { ...params, account }, bodyOf(endpoint))).status;
    for (const who of [{}, { token: "none" }, { cookie: "parley-3000.session_token=none.none" }]) {
      expect(await ask(who)).toBe(401);
    }
    for (const who of Object.values(strangers)) {
      expect(await ask(who)).toBe(404);
      expect(await ask(who, "nowhere")).toBe(404);
    }
    expect(await ask({ token: adminToken })).not.toBe(404);
    expect(await ask({ token: adminToken }, "nowhere")).toBe(404);
  });
});

const ofLambdas = inAccounts.filter(([, { path }]) => path.includes("/:id"));
test.each(ofLambdas)("%s knows nothing of another account's functions", async (_, endpoint) => {
  const params = await furnish(mine, endpoint);
  const key = { account: mine, id: params.id ?? "" };
  const seen = () => store.lambdas.get(key).catch(() => store.deletions.find(key));
  const before = await seen();
  const given = { ...params, account: theirs };
  const { status, json } = await askAs(strangers.owner ?? {}, endpoint, given, bodyOf(endpoint));
  expect([status, json?.error?.code]).toEqual([404, "not_found"]);
  expect(await seen()).toEqual(before);
});

const ofFunctionsParts = ofLambdas.filter(([, { path }]) => /:id\/.*:/.test(path));
test.each(ofFunctionsParts)("%s knows nothing of another function's parts", async (_, endpoint) => {
  const params = await furnish(mine);
  const other = await makeLambda({ store }, { account: mine });
  const given = { ...params, id: other.id };
  expect((await askAs(people.owner ?? {}, endpoint, given, bodyOf(endpoint))).status).toBe(404);
});

test("names that two accounts share are two things", async () => {
  const params = await furnish(mine);
  await furnish(theirs);
  const given = { ...params, account: theirs };
  for (const [, endpoint] of inAccounts) {
    if (!/secrets|egress|settings$/.test(endpoint.path) || endpoint.method === "GET") continue;
    const body = endpoint.path.endsWith("settings")
      ? { transferToAgent: false }
      : endpoint.path.endsWith("hosts")
        ? { host: "other.example.com", private: false }
        : bodyOf(endpoint);
    await askAs(strangers.owner ?? {}, endpoint, given, body);
  }
  expect((await store.accounts.get({ account: mine })).settings).toMatchObject({
    transferToAgent: true,
    allowedHosts: [{ host: "api.example.com" }],
  });
  expect(await store.secrets.find({ account: mine, name: "KEY" })).not.toBeNull();
});

test.each(forPeople)("%s is for people who are signed in", async (_, endpoint) => {
  const params = { session: randomUUID() };
  expect((await askAs({}, endpoint, params)).status).toBe(401);
  expect((await askAs({ token: adminToken }, endpoint, params)).status).toBe(403);
  const person = await makePerson({ store, identity });
  const { status } = await askAs(person, endpoint, params, bodyOf(endpoint));
  const refused = [
    { where: /:session$/, as: 404 },
    { where: /accounts$|membership$|password$|second-factor$/, as: 403 },
    { where: /removal$|recovery-codes$/, as: 409 },
  ].find(({ where }) => where.test(endpoint.path));
  expect(status).toBe(refused?.as ?? endpoint.status);
});
