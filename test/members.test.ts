// Who is in an account, how they get in, and who decides it: the real routes on a real database.
import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { rightsOf } from "@/lib/domain/access/rights";
import type { Role } from "@/lib/domain/access/role";
import * as accounts from "@/lib/http/endpoints/accounts";
import * as lambdas from "@/lib/http/endpoints/lambdas";
import * as members from "@/lib/http/endpoints/members";
import * as people from "@/lib/http/endpoints/people";
import { web } from "@/lib/web";
import { withClient } from "../scripts/launch/database.ts";
import { makeAccount } from "./factories";
import { askAs, cookieIn, goodPassword, makePerson } from "./people";
import { testStore } from "./store";

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

const person = (given: { account?: string; role?: Role; email?: string } = {}) =>
  makePerson({ store, identity }, given);
const query = (text: string) =>
  withClient(url, async (client) => {
    await client.query(text);
  });

async function setUp() {
  const account = await makeAccount({ store });
  const owner = await person({ account, role: "owner" });
  const admin = await person({ account, role: "admin" });
  const invite = async (who: { cookie: string }, role: Role, email = `${randomUUID()}@b.example`) =>
    askAs(who, members.invite, { account }, { email, role });
  const roles = async () =>
    Object.fromEntries(
      (await store.members.list({ account })).map((one) => [one.person, one.role]),
    );
  return { account, owner, admin, invite, roles };
}
const join = (token: string, more = {}) =>
  askAs({}, members.joinAsNew, {}, { token, name: "Bo", password: goodPassword, ...more });

test("who is invited sees by whom, makes a login and is in; the link is good for once", async () => {
  const { account, admin, invite, roles } = await setUp();
  const made = await invite(admin, "developer", "  Bo@B.example ");
  expect(made).toMatchObject({
    status: 201,
    json: { invitation: { email: "bo@b.example", role: "developer", by: admin.email } },
  });
  const { token, invitation } = made.json;
  expect(Date.parse(invitation.expiresAt) - Date.parse(invitation.createdAt)).toBeCloseTo(
    7 * 24 * 3600_000,
    -4,
  );
  expect((await askAs({}, members.openInvitation, {}, { token })).json).toEqual({
    account,
    accountName: `Brand ${account}`,
    email: "bo@b.example",
    role: "developer",
    by: admin.email,
    expiresAt: invitation.expiresAt,
  });
  expect((await join(token, { password: "bo@b.example" })).status).toBe(422);

  // Of two at once, one is the first.
  const both = await Promise.all([join(token), join(token)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  const joined = both.find(({ status }) => status === 201);
  expect(joined?.json).toMatchObject({
    person: { name: "Bo", email: "bo@b.example" },
    memberships: [{ account, role: "developer" }],
  });
  const bo = { cookie: cookieIn(joined?.headers.getSetCookie() ?? []) };
  expect((await askAs(bo, lambdas.listLambdas, { account })).status).toBe(200);
  expect((await roles())[joined?.json.person.id]).toBe("developer");
  expect((await askAs({}, members.openInvitation, {}, { token })).status).toBe(403);
  expect((await join(token)).status).toBe(403);
  expect((await askAs(admin, members.listInvitations, { account })).json).toEqual([]);
});

test("an invitation that is taken back, replaced or over its time is good for nothing", async () => {
  const { account, owner, invite } = await setUp();
  const email = `${randomUUID()}@b.example`;
  const first = (await invite(owner, "viewer", email)).json;
  const second = (await invite(owner, "admin", email)).json;
  expect((await join(first.token)).status).toBe(403);
  const listed = (await askAs(owner, members.listInvitations, { account })).json;
  expect(listed).toEqual([second.invitation]);
  expect(JSON.stringify(listed)).not.toContain(second.token);

  const key = { account, invitation: second.invitation.id };
  const other = await setUp();
  const elsewhere = { ...key, account: other.account };
  expect((await askAs(other.owner, members.revokeInvitation, elsewhere)).status).toBe(404);
  expect((await askAs(owner, members.revokeInvitation, key)).status).toBe(204);
  expect((await askAs(owner, members.revokeInvitation, key)).status).toBe(404);
  expect((await join(second.token)).status).toBe(403);

  const third = (await invite(owner, "viewer", email)).json;
  await query(
    `update invitation set expires_at = now() - interval '1 second' where id = '${third.invitation.id}'`,
  );
  expect((await join(third.token)).status).toBe(403);
  expect((await join("made-up")).status).toBe(403);
  await withClient(url, async (client) => {
    const { rows } = await client.query("select * from invitation");
    expect(JSON.stringify(rows)).not.toContain(third.token);
  });
});

test("somebody who is here already joins as who they are, whatever address was invited", async () => {
  const { account, owner, invite, roles } = await setUp();
  const { json } = await invite(owner, "operator");
  const elsewhere = await setUp();
  const { token } = json;
  expect((await askAs(elsewhere.admin, lambdas.listLambdas, { account })).status).toBe(404);
  const joined = await askAs(elsewhere.admin, members.join, {}, { token });
  expect(joined.status).toBe(201);
  const mine = Object.fromEntries(
    joined.json.memberships.map((each: { account: string }) => [each.account, each]),
  );
  expect(mine[account]).toMatchObject({ role: "operator", rights: [...rightsOf("operator")] });
  expect(mine[elsewhere.account]).toMatchObject({ role: "admin" });

  // One person, two accounts, another role in each.
  const lambda = { name: "made", eventId: "controllerbot_messaging_ttr", style: "modern" };
  const make = async (where: string) =>
    (await askAs(elsewhere.admin, lambdas.createLambda, { account: where }, lambda)).status;
  expect([await make(account), await make(elsewhere.account)]).toEqual([403, 201]);
  expect((await askAs(elsewhere.admin, members.listMembers, { account })).status).toBe(403);

  // Who is in already keeps the role, and the link stays good.
  const again = (await invite(owner, "viewer")).json;
  const repeated = await askAs(owner, members.join, {}, { token: again.token });
  expect(repeated).toMatchObject({ status: 409, json: { error: { code: "conflict" } } });
  expect((await roles())[owner.id]).toBe("owner");
  expect((await join(again.token)).status).toBe(201);

  const known = await invite(owner, "viewer", owner.email);
  expect(known).toMatchObject({ status: 409 });
  const { email } = await person();
  const taken = (await invite(owner, "viewer", email)).json;
  expect(await join(taken.token)).toMatchObject({
    status: 409,
    json: { error: { message: expect.stringContaining("sign in first") } },
  });
});

test("owners are made, changed and removed by owners alone", async () => {
  const { account, owner, admin, invite, roles } = await setUp();
  const change = async (who: { cookie: string }, of: string, role: Role) =>
    (await askAs(who, members.changeRole, { account, person: of }, { role })).status;
  expect((await invite(admin, "owner")).status).toBe(403);
  expect(await change(admin, admin.id, "owner")).toBe(403);
  expect(await change(admin, owner.id, "viewer")).toBe(403);
  const key = { account, person: owner.id };
  expect((await askAs(admin, members.removeMember, key)).status).toBe(403);
  expect(await roles()).toEqual({ [owner.id]: "owner", [admin.id]: "admin" });

  expect(await change(owner, admin.id, "owner")).toBe(204);
  expect(await change(admin, owner.id, "viewer")).toBe(204);
  expect((await invite(owner, "viewer")).status).toBe(403);
  const stranger = await person();
  expect(await change(admin, stranger.id, "viewer")).toBe(404);
  expect(await change(admin, "x", "viewer")).toBe(404);
});

test("an account keeps an owner, even when two of them leave or step down at once", async () => {
  const { account, owner, admin, roles } = await setUp();
  const change = (of: string, role: Role) =>
    askAs(owner, members.changeRole, { account, person: of }, { role });
  const remove = (who: { cookie: string }, of: string) =>
    askAs(who, members.removeMember, { account, person: of });
  expect(await change(owner.id, "admin")).toMatchObject({
    status: 409,
    json: { error: { message: expect.stringContaining("only owner") } },
  });
  expect((await remove(owner, owner.id)).status).toBe(409);
  expect((await change(owner.id, "owner")).status).toBe(204);

  for (let round = 0; round < 5; round += 1) {
    await store.memberships.set({ account, person: owner.id, role: "owner", by: "test" });
    await store.memberships.set({ account, person: admin.id, role: "owner", by: "test" });
    web().recognise.forget();
    const [left, right] = await Promise.all([
      askAs(owner, members.changeRole, { account, person: owner.id }, { role: "viewer" }),
      remove(owner, admin.id),
    ]);
    expect([left.status, right.status].sort(), `round ${round}`).toEqual([204, 409]);
    expect(Object.values(await roles()).filter((role) => role === "owner")).toHaveLength(1);
  }
});

test("who is removed is out at once, and stays in other accounts", async () => {
  const { account, owner } = await setUp();
  const bo = await person({ account, role: "developer" });
  const other = await makeAccount({ store });
  await store.memberships.set({ account: other, person: bo.id, role: "viewer", by: "test" });
  const sees = async (where: string) =>
    (await askAs(bo, lambdas.listLambdas, { account: where })).status;
  expect([await sees(account), await sees(other)]).toEqual([200, 200]);
  expect((await askAs(owner, members.removeMember, { account, person: bo.id })).status).toBe(204);
  expect([await sees(account), await sees(other)]).toEqual([404, 200]);
});

test("members are listed with when they were last seen", async () => {
  const { account, owner } = await setUp();
  const away = await person({ account });
  const listed = (await askAs(owner, members.listMembers, { account })).json;
  expect(listed).toHaveLength(3);
  const of = (id: string) => listed.find((one: { person: string }) => one.person === id);
  expect(of(away.id)).toMatchObject({ role: "viewer", lastSeen: null, twoFactor: false });
  expect(Date.now() - Date.parse(of(owner.id).lastSeen)).toBeLessThan(60_000);
  const sessions = (await askAs(owner, people.listSessions, {})).json;
  expect(Date.now() - Date.parse(sessions[0].lastUsed)).toBeLessThan(60_000);
});

test("an owner makes a further account and owns it; others cannot", async () => {
  const { account, owner, admin } = await setUp();
  const make = (who: { cookie: string }, body: object) =>
    askAs(who, accounts.createAccount, {}, body);
  const id = `brand-${randomUUID().slice(0, 8)}`;
  expect((await make(admin, { id, name: "Other" })).status).toBe(403);
  expect(await make(owner, { id, name: " Other " })).toMatchObject({
    status: 201,
    json: { id, name: "Other" },
  });
  expect(await make(owner, { id, name: "Again" })).toMatchObject({ status: 409 });
  for (const wrong of ["x", "API", "api", "me", "-a", "a_b", "a/b", "join", "é", "a".repeat(41)]) {
    expect((await make(owner, { id: wrong, name: "X" })).status, wrong).toBe(400);
  }
  expect((await askAs(owner, people.getSession, {})).json.memberships).toMatchObject([
    { account, accountName: `Brand ${account}`, role: "owner" },
    { account: id, accountName: "Other", role: "owner" },
  ]);
  expect((await askAs(owner, lambdas.listLambdas, { account: id })).json).toEqual([]);
  expect((await askAs(admin, lambdas.listLambdas, { account: id })).status).toBe(404);
  const renamed = await askAs(owner, accounts.renameAccount, { account: id }, { name: "New" });
  expect(renamed).toMatchObject({ status: 200, json: { id, name: "New" } });
  const unnamed = await askAs(owner, accounts.renameAccount, { account: id }, { name: " " });
  expect(unnamed.status).toBe(400);
});

test("what is done to people and accounts is in the audit log, and no token", async () => {
  const { account, owner, admin, invite } = await setUp();
  const { token, invitation } = (await invite(owner, "viewer", "cy@b.example")).json;
  const joined = (await join(token)).json.person;
  const back = (await invite(owner, "viewer")).json;
  const key = { account, person: joined.id };
  await askAs(owner, members.revokeInvitation, { account, invitation: back.invitation.id });
  await askAs(owner, members.changeRole, key, { role: "operator" });
  await askAs(owner, members.changeRole, key, { role: "operator" });
  await askAs(admin, members.removeMember, key);
  await askAs(owner, accounts.renameAccount, { account }, { name: "Renamed" });
  await withClient(url, async (client) => {
    const { rows } = await client.query(
      `select action, actor_name as by, subject_name as subject, before, after
       from audit_entry where account_id = $1 order by id`,
      [account],
    );
    const cy = "cy@b.example";
    const from = { role: "viewer", invitedBy: owner.email, invited: cy };
    const brand = `Brand ${account}`;
    expect(rows).toMatchObject([
      { action: "person.invited", by: owner.email, subject: cy, after: { role: "viewer" } },
      { action: "person.joined", by: cy, subject: cy, after: from },
      { action: "person.invited", by: owner.email },
      { action: "invitation.revoked", by: owner.email, before: { role: "viewer" } },
      { action: "role.changed", before: { role: "viewer" }, after: { role: "operator" } },
      { action: "person.removed", by: admin.email, before: { role: "operator" } },
      { action: "account.renamed", before: { name: brand }, after: { name: "Renamed" } },
    ]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(invitation.email).toBe(cy);
  });
});
