// Signing in, staying signed in and being signed out: the real routes on a real database.
import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import * as lambdas from "@/lib/http/endpoints/lambdas";
import * as people from "@/lib/http/endpoints/people";
import { cookiePrefix, sessionCookie } from "@/lib/http/session-cookie";
import { openIdentity } from "@/lib/infra/identity/open-identity";
import { web } from "@/lib/web";
import { withClient } from "../scripts/launch/database.ts";
import { firstLink } from "../scripts/launch/first-link.ts";
import { makeAccount } from "./factories";
import { askAs, cookieIn, goodPassword, makePerson } from "./people";
import { testStore } from "./store";

const { store, url, stop } = await testStore();
Object.assign(process.env, {
  DATABASE_URL: url,
  PARLEY_ENGINE_SOCKET: "/nowhere/engine.sock",
  PARLEY_AUTH_SECRET: "a secret that only these tests have",
});
const { identity, recognise } = web();
await store.accounts.create({
  id: "default",
  name: "Default",
  settings: (await store.accounts.get({ account: await makeAccount({ store }) })).settings,
});
afterAll(async () => {
  web().engine.close();
  await web().store.close();
  await stop();
});

const tokenOf = (link: string | undefined) => new URL(link ?? "").hash.slice(1);
const ada = { name: "Ada", email: "ada@example.com", password: goodPassword };
const query = (text: string) =>
  withClient(url, async (client) => {
    await client.query(text);
  });

test("the first link makes one owner, once, and none while somebody exists", async () => {
  const origin = "https://ide.example.com";
  const voided = tokenOf(await firstLink(url, origin));
  const link = await firstLink(url, origin);
  expect(link).toMatch(/^https:\/\/ide\.example\.com\/welcome#[\w-]{43}$/);
  const token = tokenOf(link);
  const become = (body: object) => askAs({}, people.becomeOwner, {}, { ...ada, ...body });

  expect((await become({ token: voided })).status).toBe(403);
  expect((await become({ token: "made-up" })).status).toBe(403);
  expect(await become({ token, password: "password1234" })).toMatchObject({
    status: 422,
    json: { error: { message: expect.stringContaining("easy to guess") } },
  });
  await query("update one_time_link set expires_at = now() - interval '1 second'");
  expect((await become({ token })).status).toBe(403);
  await query("update one_time_link set expires_at = now() + interval '1 hour'");

  // Of two at once, one is the first.
  const both = await Promise.all([
    become({ token, email: " Ada@Example.com " }),
    become({ token, email: "eve@example.com" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 403]);
  const owner = both.find(({ status }) => status === 201);
  expect(owner?.json.memberships).toMatchObject([{ account: "default", role: "owner" }]);
  const cookie = cookieIn(owner?.headers.getSetCookie() ?? []);
  expect((await askAs({ cookie }, lambdas.listLambdas, { account: "default" })).status).toBe(200);
  expect((await become({ token })).status).toBe(403);
  expect(await firstLink(url, origin)).toBeUndefined();
});

test("what is kept of a person is neither the password nor the token of a link", async () => {
  await makePerson({ store, identity });
  await withClient(url, async (client) => {
    const { rows } = await client.query("select password from person_login");
    expect(rows.length).toBeGreaterThan(0);
    for (const { password } of rows) expect(password).toMatch(/^[\da-f]{32}:[\da-f]{128}$/);
    const links = await client.query("select token_hash from one_time_link");
    for (const row of links.rows) expect(row.token_hash).toMatch(/^[\da-f]{64}$/);
  });
});

test("a session's cookie is for this site alone, and worthless when it is changed", async () => {
  const { email, id } = await makePerson({ store, identity });
  const answer = await askAs({}, people.signIn, {}, { email, password: goodPassword });
  expect(answer).toMatchObject({ status: 200, json: { person: { id, email }, memberships: [] } });
  const [line = ""] = answer.headers.getSetCookie();
  expect(line).toMatch(/^parley-\d+\.session_token=.*; Path=\/; HttpOnly; SameSite=Lax$/);
  const cookie = cookieIn([line]);
  expect((await askAs({ cookie }, people.getSession, {})).json.person.id).toBe(id);
  const [name, value = ""] = cookie.split("=");
  const token = value.split(".")[0];
  for (const forged of [`${name}=${token}`, `${name}=${token}.AAAA`, `${name}=x${value}`]) {
    expect((await askAs({ cookie: forged }, people.getSession, {})).status).toBe(401);
  }
});

test("a session is listed, ended by its owner alone, and then over at once", async () => {
  const person = await makePerson({ store, identity });
  const signIn = async () => {
    const body = { email: person.email, password: goodPassword };
    const { headers } = await askAs({ address: "10.0.0.7" }, people.signIn, {}, body);
    return { cookie: cookieIn(headers.getSetCookie()) };
  };
  const [laptop, phone] = [await signIn(), await signIn()];
  const listed = (await askAs(phone, people.listSessions, {})).json;
  expect(listed).toMatchObject([
    { current: true, address: "10.0.0.7" },
    { current: false, address: "10.0.0.7" },
    { current: false, address: "127.0.0.1", userAgent: "a test" },
  ]);

  const other = await makePerson({ store, identity });
  const session = listed[1].id;
  expect((await askAs(other, people.endSession, { session })).status).toBe(404);
  expect((await askAs(laptop, people.getSession, {})).status).toBe(200);
  expect((await askAs(phone, people.endSession, { session })).status).toBe(204);
  expect((await askAs(laptop, people.getSession, {})).status).toBe(401);
  expect((await askAs(phone, people.endSession, { session })).status).toBe(404);

  expect((await askAs(phone, people.endOtherSessions, {})).status).toBe(204);
  expect((await askAs(person, people.getSession, {})).status).toBe(401);
  expect((await askAs(phone, people.listSessions, {})).json).toHaveLength(1);

  const out = await askAs(phone, people.signOut, {});
  expect([out.status, out.headers.getSetCookie()[0]]).toEqual([
    204,
    expect.stringContaining("Max-Age=0"),
  ]);
  expect((await askAs(phone, people.getSession, {})).status).toBe(401);
});

test("behind HTTPS a cookie is kept from plain HTTP and from other hosts", async () => {
  const secrets = ["a newer secret that only these tests have", "the older one, as long as that"];
  const origin = "https://ide.example.com";
  const open = (given: string[]) =>
    openIdentity({
      database: store.identity,
      secrets: given,
      origin,
      cookiePrefix: cookiePrefix({ publicUrl: origin, port: 3000 }),
    });
  const { cookie } = await makePerson({ store, identity: open(secrets) });
  expect(cookie).toMatch(/^__Host-parley\.session_token=/);
  expect(sessionCookie({ publicUrl: origin, port: 3000 })).toBe(cookie.split("=")[0]);
  const [line] = await open(secrets).signOut({ cookie, address: null });
  expect(line).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(await open(secrets).recognise(cookie)).toBeNull();
});

test("a session is worth nothing under another secret", async () => {
  const { cookie } = await makePerson({ store, identity });
  const other = openIdentity({
    database: store.identity,
    secrets: ["another secret than the one of these tests"],
    origin: "http://127.0.0.1:3000",
    cookiePrefix: cookiePrefix(web().env),
  });
  expect(await identity.recognise(cookie)).not.toBeNull();
  expect(await other.recognise(cookie)).toBeNull();
});

test("a session that is over its time is none", async () => {
  const person = await makePerson({ store, identity });
  await query(
    `update person_session set expires_at = now() - interval '1 second' where person_id = '${person.id}'`,
  );
  expect((await askAs(person, people.getSession, {})).status).toBe(401);
});

test("a role that was changed elsewhere counts when what was remembered is forgotten", async () => {
  const account = await makeAccount({ store });
  const person = await makePerson({ store, identity }, { account, role: "viewer" });
  const make = () =>
    askAs(
      person,
      lambdas.createLambda,
      { account },
      {
        name: "made",
        eventId: "controllerbot_messaging_ttr",
        style: "modern",
      },
    );
  expect((await make()).status).toBe(403);
  await store.memberships.set({ account, person: person.id, role: "developer", by: "test" });
  recognise.forget();
  expect(await make()).toMatchObject({ status: 201 });
  expect((await store.lambdas.list({ account }))[0]).toMatchObject({ name: "made" });
});

test("guessing is slowed down for an e-mail address, known or not, and in the same words", async () => {
  const { email } = await makePerson({ store, identity });
  for (const guessed of [email, `${randomUUID()}@example.com`]) {
    const guess = (password: string, address: string) =>
      askAs({ address }, people.signIn, {}, { email: guessed, password });
    // Many at once, each from somewhere else.
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, at) => guess("wrong", `10.1.0.${at}`)),
    );
    const statuses = guesses.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
    const wrong = guesses.find(({ status }) => status === 401);
    expect(wrong?.json.error.message).toBe("This e-mail address and password do not go together.");
    const late = await guess(goodPassword, "10.1.0.99");
    expect(late).toMatchObject({ status: 429, json: { error: { code: "too_many" } } });
    expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(800);
  }
  await query("update guess set since = now() - interval '16 minutes'");
  const body = { email, password: goodPassword };
  expect((await askAs({}, people.signIn, {}, body)).status).toBe(200);
});

test("guessing is slowed down for where it comes from, and right passwords do not count", async () => {
  const { email } = await makePerson({ store, identity });
  const address = "10.2.0.1";
  for (let round = 0; round < 35; round += 1) {
    await store.guesses.add({ key: `sign-in from ${address}` });
    await store.guesses.takeBack({ key: `sign-in from ${address}` });
  }
  const body = { email, password: goodPassword };
  expect((await askAs({ address }, people.signIn, {}, body)).status).toBe(200);
  for (let round = 0; round < 30; round += 1) {
    await store.guesses.add({ key: `sign-in from ${address}` });
  }
  expect((await askAs({ address }, people.signIn, {}, body)).status).toBe(429);
  expect((await askAs({ address: "10.2.0.2" }, people.signIn, {}, body)).status).toBe(200);
});

test("an unknown e-mail address takes as long as a wrong password", async () => {
  const { email } = await makePerson({ store, identity });
  const timed = async (given: string) => {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const from = performance.now();
      await identity.signIn({ email: given, password: "wrong" }, { address: null });
      times.push(performance.now() - from);
    }
    return times.sort((a, b) => a - b)[2] ?? 0;
  };
  const [known, unknown] = [await timed(email), await timed("nobody@example.com")];
  // Hashing is nearly all of it; without it one would take a tenth of the other.
  expect(Math.min(known, unknown) / Math.max(known, unknown)).toBeGreaterThan(0.4);
});
