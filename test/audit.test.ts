// What the audit log says of every write, and what it never says: real routes, a real database.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import { type Action, actions } from "@/lib/domain/audit/action";
import type { AuditEntry } from "@/lib/domain/audit/entry";
import { address, type Endpoint } from "@/lib/http/endpoint";
import * as accounts from "@/lib/http/endpoints/accounts";
import * as audit from "@/lib/http/endpoints/audit";
import * as deployments from "@/lib/http/endpoints/deployments";
import * as egress from "@/lib/http/endpoints/egress";
import * as lambdas from "@/lib/http/endpoints/lambdas";
import * as machines from "@/lib/http/endpoints/machines";
import * as me from "@/lib/http/endpoints/me";
import * as members from "@/lib/http/endpoints/members";
import * as people from "@/lib/http/endpoints/people";
import * as runs from "@/lib/http/endpoints/runs";
import * as secrets from "@/lib/http/endpoints/secrets";
import * as settings from "@/lib/http/endpoints/settings";
import * as simulations from "@/lib/http/endpoints/simulations";
import { web } from "@/lib/web";
import { withClient } from "../scripts/launch/database.ts";
import { endpoints } from "./endpoints";
import { makeAccount } from "./factories";
import { askAs, cookieIn, goodPassword, makePerson } from "./people";
import { fileOf, routes } from "./routes";
import { testStore } from "./store";
import { codeOf } from "./totp";

const { store, url, stop } = await testStore();
Object.assign(process.env, {
  DATABASE_URL: url,
  PARLEY_ENGINE_SOCKET: "/nowhere/engine.sock",
  PARLEY_AUTH_SECRET: "a secret that only these tests have",
});
const { identity, engine } = web();
Object.assign(engine, {
  load: async () => null,
  seal: async () => ({ sealed: randomBytes(40), keyId: "k", kind: "text" }),
  forgetMachines: async () => undefined,
  rotateSigningKey: async () => {
    const now = new Date().toISOString();
    return { id: randomUUID(), createdAt: now, retiredAt: null, newest: true };
  },
});
afterAll(async () => {
  web().engine.close();
  await web().store.close();
  await stop();
});

/** Texts that stand nowhere but where a secret, a password, a payload or code would leak. */
const canary = (of: string) => `canary-${of}-${randomBytes(6).toString("hex")}`;
const canaries = {
  code: canary("code"),
  variable: canary("variable"),
  secret: canary("secret"),
  payload: canary("payload"),
  password: `${canary("password")} otter lamp`,
};
/** What answers told once: tokens and secrets that the product made. */
const toldOnce: string[] = [];

const writes = endpoints.filter(({ method }) => method !== "GET");
const named = ({ method, path }: Endpoint) => `${method} ${path}`;
const said = ({ audit: says }: Endpoint): Action[] =>
  typeof says === "string" ? [says] : says && !("unaudited" in says) ? [...says] : [];

test.each(writes.map((each) => [named(each), each] as const))(
  "%s says what the audit log says of it",
  (_, { audit: says }) => {
    expect(says).toBeDefined();
    if (says && typeof says === "object" && "unaudited" in says) {
      expect(says.unaudited.length).toBeGreaterThan(10);
    }
  },
);

describe("a walk over every write", () => {
  const walked = new Set<string>();
  const seen = new Set<string>();
  let account = "";
  let own = { cookie: "", id: "", email: "" };

  type Row = Record<string, unknown>;
  async function rowsOf(text: string, values: unknown[] = []): Promise<Row[]> {
    let rows: Row[] = [];
    await withClient(url, async (client) => {
      rows = (await client.query(text, values)).rows;
    });
    return rows;
  }
  const newest = async () =>
    String((await rowsOf("select coalesce(max(id), 0) as id from audit_entry"))[0]?.id);
  const since = (id: string) => rowsOf("select * from audit_entry where id > $1 order by id", [id]);

  /** Asks, and looks for the entry that the endpoint promises. */
  async function walk(
    endpoint: Endpoint,
    params: Record<string, string> = {},
    body?: unknown,
    {
      who = own,
      action,
      status = endpoint.status,
    }: { who?: { cookie?: string; address?: string }; action?: Action; status?: number } = {},
  ) {
    const before = await newest();
    const from = { ...who, address: "203.0.113.9" };
    const answer = await askAs(from, endpoint, { account, ...params }, body);
    expect([named(endpoint), answer.status, answer.json?.error]).toEqual([
      named(endpoint),
      status,
      status < 400 ? undefined : expect.anything(),
    ]);
    const entries = await since(before);
    for (const entry of entries) {
      seen.add(String(entry.action));
      expect(entry.address, named(endpoint)).toBe("203.0.113.9");
      expect(entry.request_id, named(endpoint)).toBeTruthy();
    }
    const wanted = action ? [action] : said(endpoint).slice(0, 1);
    expect(
      entries.map((entry) => entry.action),
      named(endpoint),
    ).toEqual(expect.arrayContaining(wanted));
    walked.add(named(endpoint));
    for (const key of ["token", "secret"]) {
      const told: unknown = answer.json?.[key];
      if (typeof told === "string") toldOnce.push(told);
    }
    return { ...answer, entries };
  }

  beforeAll(async () => {
    await store.accounts.create({ id: "default", name: "Default", settings: seedSettings });
    account = "default";
  });

  test("who becomes the owner, signs in and out, and fails to", async () => {
    const token = canary("link");
    toldOnce.push(token);
    await withClient(url, async (client) => {
      await client.query(
        `insert into one_time_link (id, kind, token_hash, expires_at)
         values (gen_random_uuid(), 'owner', $1, now() + interval '1 hour')`,
        [createHash("sha256").update(token).digest("hex")],
      );
    });
    const email = "ada@example.com";
    const { password } = canaries;
    const made = await walk(
      people.becomeOwner,
      {},
      { token, name: "Ada", email, password },
      { who: {} },
    );
    const cookie = cookieIn(made.headers.getSetCookie());
    own = { cookie, id: made.json.person.id, email };
    expect(made.entries[0]).toMatchObject({
      actor_name: email,
      actor_id: own.id,
      account_id: account,
    });

    const signIn = async () => {
      const { headers, entries } = await walk(people.signIn, {}, { email, password }, { who: {} });
      expect(entries[0]).toMatchObject({ actor_kind: "person", actor_name: email });
      return cookieIn(headers.getSetCookie());
    };
    const wrong = `${canaries.password} but wrong`;
    const failed = await walk(
      people.signIn,
      {},
      { email, password: wrong },
      {
        who: {},
        action: "person.sign_in_failed",
        status: 401,
      },
    );
    expect(failed.entries).toMatchObject([
      { actor_kind: "nobody", actor_name: email, account_id: account },
    ]);
    await walk(people.signOut, {}, undefined, { who: { cookie: await signIn() } });
    await signIn();
    const [session] = (await store.sessions.list({ person: own.id })).slice(0, 1);
    await walk(people.endSession, { session: session?.id ?? "" });
    await signIn();
    await walk(people.endOtherSessions);
    for (const value of [cookie]) toldOnce.push(decodeURIComponent(value.split("=")[1] ?? ""));
  });

  test("what somebody does with their own login", async () => {
    const someone = await makePerson({ store, identity }, { account, role: "viewer" });
    const cookiesOf = ({ headers }: { headers: Headers }) =>
      headers
        .getSetCookie()
        .map((line) => line.split(";")[0])
        .join("; ");
    let who = { cookie: someone.cookie };
    await walk(me.renameMe, {}, { name: "Somebody" }, { who });
    const next = `${canaries.password} next`;
    who = {
      cookie: cookiesOf(await walk(me.changePassword, {}, { now: goodPassword, next }, { who })),
    };
    const password = { password: next };
    const begun = await askAs(who, me.beginSecondFactor, {}, password);
    const { uri, recoveryCodes } = begun.json;
    toldOnce.push(new URL(uri).searchParams.get("secret") ?? uri, ...recoveryCodes);
    who = {
      cookie: cookiesOf(await walk(me.confirmSecondFactor, {}, { code: codeOf(uri) }, { who })),
    };
    const [first, second] = recoveryCodes;
    const given = { email: someone.email, password: next };
    const owing = { who: { cookie: cookiesOf(await askAs({}, people.signIn, {}, given)) } };
    const wrong = { action: "second_factor.failed", status: 403 } as const;
    await walk(people.answerChallenge, {}, { code: "123456" }, { ...owing, ...wrong });
    await walk(people.answerChallenge, {}, { code: codeOf(uri, 1) }, owing);
    const made = await walk(me.makeRecoveryCodes, {}, { ...password, code: first }, { who });
    const codes: string[] = made.json.recoveryCodes;
    expect(codes).not.toContain(second);
    toldOnce.push(...codes);
    await walk(me.removeSecondFactor, {}, { ...password, code: codes[0] }, { who });
  });

  test("who goes on guessing is said to be locked out once", async () => {
    const guess = { email: "guessed@example.com", password: "guess" };
    for (let count = 1; count <= 10; count += 1) await askAs({}, people.signIn, {}, guess);
    const last = await walk(people.signIn, {}, guess, {
      who: {},
      action: "person.locked_out",
      status: 429,
    });
    // Nobody has this e-mail address, so it is no account's.
    expect(last.entries).toMatchObject([{ actor_name: guess.email, account_id: null }]);
    const before = await newest();
    expect((await askAs({}, people.signIn, {}, guess)).status).toBe(429);
    expect(await since(before)).toEqual([]);
  });

  test("what is done with functions", async () => {
    const code = (more: string) =>
      `async function lambda() { return { type: "systemMessage", text: "${canaries.code}${more}" }; }`;
    const made = await walk(
      lambdas.createLambda,
      {},
      {
        name: "greet",
        eventId: "controllerbot_messaging_new_conversation",
        style: "modern",
        code: code(""),
        environment: { KEY: canaries.variable },
      },
    );
    const { id } = made.json;
    const subject = { subject_kind: "lambda", subject_id: id };
    expect(made.entries).toMatchObject([{ ...subject, subject_name: "greet", actor_id: own.id }]);

    const renamed = await walk(lambdas.updateLambda, { id }, { name: "welcome" });
    expect(renamed.entries).toMatchObject([
      { ...subject, before: { name: "greet" }, after: { name: "welcome" } },
    ]);
    const changed = await walk(
      lambdas.updateLambda,
      { id },
      { reuseGlobals: true },
      {
        action: "lambda.changed",
      },
    );
    expect(changed.entries).toMatchObject([
      { before: { reuseGlobals: false }, after: { reuseGlobals: true } },
    ]);
    const draft = { code: code("2"), revision: 1 };
    const environment = { KEY: `${canaries.variable}-2`, OTHER: canaries.variable };
    const saved = await walk(lambdas.saveDraft, { id }, { ...draft, environment });
    expect(saved.entries).toMatchObject([
      { ...subject, action: "draft.saved", before: null, after: null },
      {
        action: "environment.changed",
        before: { variables: ["KEY"] },
        after: { variables: ["KEY", "OTHER"], "new values of": ["KEY"] },
      },
    ]);
    const input = { headers: [{ key: canaries.payload, value: "" }], payload: canaries.payload };
    const payload = await walk(runs.createTestPayload, { id }, { name: "VIP", input });
    await walk(runs.updateTestPayload, { id, payload: payload.json.id }, { name: "VVIP", input });
    await walk(runs.deleteTestPayload, { id, payload: payload.json.id });
    const begun = await askAs(own, simulations.createSimulation, { account }, {});
    const { id: simulation } = begun.json;
    await walk(simulations.changeSimulation, { simulation }, { name: "Greets", lambdaId: id });
    await walk(simulations.deleteSimulation, { simulation });

    await walk(deployments.deployLambda, { id }, { message: "the first" });
    const second = await walk(deployments.deployLambda, { id }, { version: 1 });
    expect(second.entries).toMatchObject([
      { before: { version: 1 }, after: { version: 2, "copy of": 1 } },
    ]);
    await walk(deployments.describeVersion, { id, version: "2" }, { message: "again" });
    await walk(lambdas.saveDraft, { id }, { code: `${canaries.code} let x = ;`, revision: 2 });
    await walk(deployments.deployLambda, { id }, {}, { action: "version.refused", status: 422 });
    await walk(deployments.undeployLambda, { id });
    await walk(lambdas.deleteLambda, { id });
    await walk(lambdas.undeleteLambda, { id });
  });

  test("what an account decides", async () => {
    const name = "API_KEY";
    const put = await walk(secrets.putSecret, { name }, { value: canaries.secret });
    expect(put.entries).toMatchObject([
      { subject_kind: "secret", subject_name: name, before: null, after: { kind: "text" } },
    ]);
    await walk(secrets.deleteSecret, { name });
    await walk(egress.allowHost, {}, { host: "api.example.com", private: false });
    await walk(egress.removeHost, { host: "api.example.com" });
    const changed = await walk(settings.updateSettings, {}, { transferToAgent: false });
    expect(changed.entries).toMatchObject([
      { before: { transferToAgent: true }, after: { transferToAgent: false } },
    ]);
    await walk(accounts.renameAccount, {}, { name: "Brand" });
    await walk(accounts.createAccount, {}, { id: "second", name: "Second" });
  });

  test("who is let in", async () => {
    const invite = async (email: string) =>
      (await walk(members.invite, {}, { email, role: "viewer" })).json;
    const gone = await invite("gone@example.com");
    await walk(members.revokeInvitation, { invitation: gone.invitation.id });
    const { token } = await invite("bo@example.com");
    const body = { token, name: "Bo", password: canaries.password };
    const joined = await walk(members.joinAsNew, {}, body, { who: {} });
    const person: string = joined.json.person.id;
    const eve = await makePerson({ store, identity });
    const { token: another } = await invite(eve.email);
    await walk(members.join, {}, { token: another }, { who: eve });
    await walk(members.changeRole, { person }, { role: "developer" });
    await walk(members.removeMember, { person });
  });

  test("which programs are", async () => {
    const scopes = ["functions.invoke"];
    const { client } = (await walk(machines.createClient, {}, { name: "ci", scopes })).json;
    await walk(machines.replaceClientSecret, { client: client.id });
    await walk(machines.revokeClient, { client: client.id });
    const { token } = (await walk(machines.createToken, {}, { name: "ci", scopes })).json;
    await walk(machines.revokeToken, { token: token.id });
    await walk(machines.rotateSigningKey);
    await walk(machines.takeAnonymous, {}, { allowed: true });
  });

  test("left nothing out, of endpoints and of actions", () => {
    const audited = writes.filter((each) => said(each).length > 0);
    expect(audited.map(named).filter((each) => !walked.has(each))).toEqual([]);
    // By a provider to sign in at, and by a command on the machine.
    const elsewhere = ["provider.connected", "second_factor.reset"];
    expect(actions.filter((each) => !seen.has(each) && !elsewhere.includes(each))).toEqual([]);
  });

  test("and left no secret, variable, payload, password, token or code in the log", async () => {
    const all = JSON.stringify(await since("0"));
    expect(all).toContain("API_KEY");
    expect(toldOnce.length).toBeGreaterThan(4);
    for (const told of [...Object.values(canaries), ...toldOnce]) expect(all).not.toContain(told);
    expect(all).not.toContain("canary-");
  });
});

describe("reading it", () => {
  /** As `askAs`, with a query, and with an answer that need not be JSON. */
  async function get(
    { cookie }: { cookie: string },
    endpoint: Endpoint,
    account: string,
    query: Record<string, string> = {},
  ) {
    const route = await routes[fileOf(endpoint)]?.();
    const at = `http://127.0.0.1:3000${address(endpoint, { account }, query)}`;
    const request = new Request(at, { headers: { host: "127.0.0.1:3000", cookie } });
    const response = await route?.GET(request, { params: Promise.resolve({ account }) });
    if (!response) throw new Error("There is no such route.");
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  async function furnished() {
    const account = await makeAccount({ store });
    const owner = await makePerson({ store, identity }, { account, role: "owner" });
    const viewer = await makePerson({ store, identity }, { account, role: "viewer" });
    const value = { value: "a-long-value" };
    await askAs(
      { ...owner, address: "203.0.113.9" },
      secrets.putSecret,
      { account, name: "K" },
      value,
    );
    const lambda = { name: "greet", eventId: "controllerbot_messaging_ttr", style: "modern" };
    await askAs({ ...owner, address: "203.0.113.9" }, lambdas.createLambda, { account }, lambda);
    return { account, owner, viewer };
  }
  const entriesIn = (text: string): AuditEntry[] => JSON.parse(text).entries;

  test("page by page, filtered, and by nobody who lacks the right", async () => {
    const { account, owner, viewer } = await furnished();
    expect((await get(viewer, audit.listAudit, account)).status).toBe(403);
    expect((await get(viewer, audit.exportAudit, account, { format: "csv" })).status).toBe(403);
    const first = await get(owner, audit.listAudit, account, { limit: "1" });
    expect(entriesIn(first.text)).toMatchObject([{ action: "lambda.created" }]);
    const { older } = JSON.parse(first.text);
    const second = await get(owner, audit.listAudit, account, { limit: "1", older });
    expect(JSON.parse(second.text)).toMatchObject({
      entries: [{ action: "secret.put" }],
      older: null,
    });
    const found = await get(owner, audit.listAudit, account, {
      text: "GREET",
      actor: "",
      from: "",
    });
    expect(entriesIn(found.text)).toMatchObject([{ action: "lambda.created" }]);
    for (const wrong of [{ older: "x" }, { limit: "0" }, { from: "today" }, { action: "none" }]) {
      expect((await get(owner, audit.listAudit, account, wrong as never)).status).toBe(400);
    }
  });

  test("what everybody may see of it has no secrets' names, people's doings or addresses", async () => {
    const { account, owner, viewer } = await furnished();
    const all = entriesIn((await get(owner, audit.listActivity, account)).text);
    expect(all.map(({ action }) => action)).toEqual(["lambda.created", "secret.put"]);
    expect(all[0]?.address).toBe("203.0.113.9");
    const some = entriesIn((await get(viewer, audit.listActivity, account)).text);
    expect(some).toMatchObject([{ action: "lambda.created", address: null, requestId: null }]);
    expect(some).toHaveLength(1);
  });

  test("as a file: what the filter shows, all of it", async () => {
    const { account, owner } = await furnished();
    const by = { kind: "token", id: null, name: "=cmd()", address: null, requestId: null } as const;
    const note = { account, by, action: "lambda.changed" } as const;
    await store.audit.addAll(Array.from({ length: 1_203 }, () => note));
    const csv = await get(owner, audit.exportAudit, account, { format: "csv" });
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(csv.headers.get("content-disposition")).toBe(
      `attachment; filename="audit-${account}.csv"`,
    );
    const lines = csv.text.trimEnd().split("\r\n");
    expect(lines).toHaveLength(1 + 1_203 + 2);
    expect(lines[1]).toContain(`"'=cmd()"`);
    const filtered = { format: "jsonl", action: "lambda.created" };
    const json = await get(owner, audit.exportAudit, account, filtered);
    expect(
      json.text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ action: "lambda.created", actor: { name: owner.email } }]);
    expect((await get(owner, audit.exportAudit, account)).status).toBe(400);
  });
});
