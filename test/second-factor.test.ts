// The person's own page and their second factor: the real routes on a real database.
import { afterAll, expect, test } from "vitest";
import * as me from "@/lib/http/endpoints/me";
import * as members from "@/lib/http/endpoints/members";
import * as people from "@/lib/http/endpoints/people";
import { web } from "@/lib/web";
import { withClient } from "../scripts/launch/database.ts";
import { resetSecondFactor } from "../scripts/reset-second-factor/reset.ts";
import { makeAccount } from "./factories";
import { askAs, cookieIn, goodPassword, makePerson } from "./people";
import { testStore } from "./store";
import { codeOf } from "./totp";

const { store, url, stop } = await testStore();
Object.assign(process.env, {
  DATABASE_URL: url,
  PARLEY_ENGINE_SOCKET: "/nowhere/engine.sock",
  PARLEY_AUTH_SECRET: "a secret that only these tests have",
});
const { identity } = web();
afterAll(async () => {
  web().engine.close();
  await web().store.close();
  await stop();
});

const password = goodPassword;
const cookiesIn = ({ headers }: { headers: Headers }) =>
  headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

async function withSecondFactor(given: { account?: string } = {}) {
  const person = await makePerson({ store, identity }, given);
  const begun = await askAs(person, me.beginSecondFactor, {}, { password });
  const { uri, recoveryCodes } = begun.json;
  const on = await askAs(person, me.confirmSecondFactor, {}, { code: codeOf(uri) });
  expect(on.status).toBe(204);
  const email = person.email;
  const begin = () => askAs({}, people.signIn, {}, { email, password });
  const answer = (cookie: string, code: string) =>
    askAs({ cookie }, people.answerChallenge, {}, { code });
  return { ...person, uri, recoveryCodes, begin, answer, cookie: cookieIn([cookiesIn(on)]) };
}

test("a second factor is on once a code of it was given, and needs the password", async () => {
  const account = await makeAccount({ store });
  const person = await makePerson({ store, identity }, { account, role: "owner" });
  const begin = (given: string) => askAs(person, me.beginSecondFactor, {}, { password: given });
  expect((await begin("not the password")).status).toBe(403);
  const { json } = await begin(password);
  expect(json.uri).toMatch(/^otpauth:\/\/totp\/Parley:.*secret=[A-Z2-7]+/);
  expect(new Set(json.recoveryCodes).size).toBe(10);
  const confirm = (code: string) => askAs(person, me.confirmSecondFactor, {}, { code });
  expect((await confirm("000 000")).status).toBe(403);
  const once = await askAs({}, people.signIn, {}, { email: person.email, password });
  expect(once.json.person).toMatchObject({ id: person.id });

  const code = codeOf(json.uri);
  const on = await confirm(`${code.slice(0, 3)} ${code.slice(3)}`);
  expect(on.status).toBe(204);
  // The session begins anew.
  expect((await askAs(person, people.getSession, {})).status).toBe(401);
  const now = { cookie: cookieIn([cookiesIn(on)]) };
  expect((await askAs(now, people.getSession, {})).json.person.id).toBe(person.id);
  expect((await askAs(now, members.listMembers, { account })).json).toMatchObject([
    { person: person.id, twoFactor: true },
  ]);
  expect((await askAs(now, me.beginSecondFactor, {}, { password })).status).toBe(409);
});

test("who has a second factor is in with the password and a code, each code once", async () => {
  const { id, uri, begin, answer } = await withSecondFactor();
  const first = await begin();
  expect([first.status, first.json]).toEqual([200, { secondFactor: true }]);
  const owed = cookiesIn(first);
  // What the browser was given is no session.
  expect((await askAs({ cookie: owed }, people.getSession, {})).status).toBe(401);
  expect((await answer("", codeOf(uri, 1))).status).toBe(401);
  expect((await answer(`${owed}x`, codeOf(uri, 1))).status).toBe(401);

  expect((await answer(owed, "123456")).status).toBe(403);
  const code = codeOf(uri, 1);
  const inside = await answer(owed, code);
  expect(inside).toMatchObject({ status: 200, json: { person: { id } } });
  const cookie = cookiesIn(inside);
  expect((await askAs({ cookie }, people.getSession, {})).json.person.id).toBe(id);

  expect((await answer(owed, code)).status).toBe(401);
  expect((await answer(cookiesIn(await begin()), code)).status).toBe(403);
});

test("a recovery code takes the place of a code, once", async () => {
  const { id, recoveryCodes, begin, answer } = await withSecondFactor();
  const [code = "", other = ""] = recoveryCodes;
  expect((await answer(cookiesIn(await begin()), code)).json.person.id).toBe(id);
  expect((await answer(cookiesIn(await begin()), code)).status).toBe(403);
  const [owed, owedToo] = [cookiesIn(await begin()), cookiesIn(await begin())];
  const both = await Promise.all([answer(owed, other), answer(owedToo, other)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
});

test("guessing codes is slowed down for the person, over all sign-ins, and others go on", async () => {
  const person = await withSecondFactor();
  const other = await withSecondFactor();
  const owed = await Promise.all(
    Array.from({ length: 4 }, async () => cookiesIn(await person.begin())),
  );
  const statuses: number[] = [];
  for (const cookie of owed) {
    for (let round = 0; round < 3; round += 1) {
      statuses.push((await person.answer(cookie, `00000${statuses.length % 10}`)).status);
    }
  }
  expect(statuses).toEqual([...Array(10).fill(403), 429, 429]);
  const right = await person.answer(cookiesIn(await person.begin()), codeOf(person.uri, 1));
  expect(right).toMatchObject({ status: 429, json: { error: { code: "too_many" } } });
  expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(800);
  expect((await other.answer(cookiesIn(await other.begin()), codeOf(other.uri, 1))).status).toBe(
    200,
  );
});

test("turning it off takes the password and a code", async () => {
  const person = await withSecondFactor();
  const remove = (body: object) => askAs(person, me.removeSecondFactor, {}, body);
  const [first = "", second = "", third = ""] = person.recoveryCodes;
  expect((await remove({ password, code: "123456" })).status).toBe(403);
  expect((await remove({ password: "wrong", code: first })).status).toBe(403);
  const made = await askAs(person, me.makeRecoveryCodes, {}, { password, code: second });
  expect(made.json.recoveryCodes).toHaveLength(10);
  // The new ones are in the place of the old.
  expect((await remove({ password, code: third })).status).toBe(403);
  const off = await remove({ password, code: made.json.recoveryCodes[0] });
  expect(off.status).toBe(204);
  expect((await person.begin()).json.person.id).toBe(person.id);
  await withClient(url, async (client) => {
    const kept = await client.query("select from two_factor where person_id = $1", [person.id]);
    expect(kept.rowCount).toBe(0);
  });
});

test("who lost both app and codes has it taken away on the machine, and is out everywhere", async () => {
  const account = await makeAccount({ store });
  const person = await withSecondFactor({ account });
  await withClient(url, async (client) => {
    await resetSecondFactor(client, person.email);
    await expect(resetSecondFactor(client, person.email)).rejects.toThrow("no second factor");
    await expect(resetSecondFactor(client, "nobody@example.com")).rejects.toThrow("Nobody signs");
    const log = await client.query(
      "select action, subject_name from audit_entry where account_id = $1 order by id desc limit 1",
      [account],
    );
    expect(log.rows).toEqual([{ action: "second_factor.reset", subject_name: person.email }]);
  });
  web().recognise.forget();
  expect((await askAs(person, people.getSession, {})).status).toBe(401);
  expect((await person.begin()).json.person.id).toBe(person.id);
});

test("what is kept of a second factor is encrypted, and none of it is in the audit log", async () => {
  const account = await makeAccount({ store });
  const person = await withSecondFactor({ account });
  await person.answer(cookiesIn(await person.begin()), "123456");
  await withClient(url, async (client) => {
    const { rows } = await client.query("select * from two_factor where person_id = $1", [
      person.id,
    ]);
    const log = await client.query("select * from audit_entry where account_id = $1 order by id", [
      account,
    ]);
    expect(log.rows.map(({ action }) => action)).toEqual([
      "second_factor.on",
      "second_factor.failed",
    ]);
    const secret = new URL(person.uri).searchParams.get("secret") ?? "none";
    for (const text of [JSON.stringify(rows), JSON.stringify(log.rows, (_, v) => String(v))]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(person.recoveryCodes[0]);
    }
  });
});

test("a new password needs the present one, is a strong one, and ends all other sessions", async () => {
  const person = await makePerson({ store, identity });
  const other = await askAs({}, people.signIn, {}, { email: person.email, password });
  const elsewhere = { cookie: cookiesIn(other) };
  const next = "marble otter ladder fog";
  const change = (body: object) => askAs(person, me.changePassword, {}, body);
  expect((await change({ now: "wrong", next })).status).toBe(403);
  expect((await change({ now: password, next: "password1234" })).status).toBe(422);
  const changed = await change({ now: password, next });
  expect(changed.status).toBe(204);
  expect((await askAs(elsewhere, people.getSession, {})).status).toBe(401);
  expect((await askAs(person, people.getSession, {})).status).toBe(401);
  const here = { cookie: cookiesIn(changed) };
  expect((await askAs(here, people.getSession, {})).status).toBe(200);
  const signIn = async (given: string) =>
    (await askAs({}, people.signIn, {}, { email: person.email, password: given })).status;
  expect([await signIn(password), await signIn(next)]).toEqual([401, 200]);

  for (let round = 0; round < 10; round += 1) {
    await askAs(here, me.changePassword, {}, { now: "wrong", next: password });
  }
  const guessed = await askAs(here, me.changePassword, {}, { now: next, next: password });
  expect(guessed.status).toBe(429);
});

test("a person takes another name, which counts at once", async () => {
  const person = await makePerson({ store, identity });
  expect((await askAs(person, me.renameMe, {}, { name: " Bo " })).status).toBe(204);
  expect((await askAs(person, people.getSession, {})).json.person.name).toBe("Bo");
  expect((await askAs(person, me.renameMe, {}, { name: " " })).status).toBe(400);
});
