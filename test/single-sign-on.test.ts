// Signing in by another system, against a real OpenID Connect provider on this machine.
import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import * as members from "@/lib/http/endpoints/members";
import * as people from "@/lib/http/endpoints/people";
import { web } from "@/lib/web";
import { GET as answerOf } from "../app/api/session/provider/answer/route";
import { GET as begin } from "../app/api/session/provider/route";
import { withClient } from "../scripts/launch/database.ts";
import { makeAccount } from "./factories";
import { askAs, makePerson } from "./people";
import { type Somebody, startProvider } from "./provider";
import { testStore } from "./store";

const { store, url, stop } = await testStore();
const home = "http://127.0.0.1:3000";
const provider = await startProvider(`${home}/api/session/provider/answer`);
const account = await makeAccount({ store });
Object.assign(process.env, {
  DATABASE_URL: url,
  PARLEY_ENGINE_SOCKET: "/nowhere/engine.sock",
  PARLEY_AUTH_SECRET: "a secret that only these tests have",
  PARLEY_OIDC_ISSUER: provider.issuer,
  PARLEY_OIDC_CLIENT_ID: provider.client.clientId,
  PARLEY_OIDC_CLIENT_SECRET: provider.client.clientSecret,
  PARLEY_OIDC_ACCOUNT: account,
  PARLEY_OIDC_ROLE: "developer",
});
const { identity } = web();
afterAll(async () => {
  web().engine.close();
  await web().store.close();
  await provider.stop();
  await stop();
});

const ask = async (route: typeof begin, path: string, cookie = "") => {
  const request = new Request(`${home}${path}`, { headers: { host: "127.0.0.1:3000", cookie } });
  const { status, headers } = await route(request, { params: undefined });
  const cookies = headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  return {
    status,
    location: headers.get("location") ?? "",
    cookies,
    lines: headers.getSetCookie(),
  };
};
const kept = (cookies: string[]) => cookies.find((each) => /\.provider=./.test(each)) ?? "";
const session = (cookies: string[]) => cookies.find((each) => /session_token=./.test(each));

/** All of the way, as a browser goes it. */
async function signIn(who: Somebody, given: { query?: string; cookie?: string } = {}) {
  const { query = "next=/there", cookie = "" } = given;
  const begun = await ask(begin, `/api/session/provider?${query}`, cookie);
  const back = await provider.visit(begun.location, who);
  const cookies = [kept(begun.cookies), cookie].filter(Boolean).join("; ");
  const answer = await ask(answerOf, back.pathname + back.search, cookies);
  return { ...answer, session: session(answer.cookies), back, begun };
}
const somebody = (more: Partial<Somebody> = {}): Somebody => ({
  sub: randomUUID(),
  email: `${randomUUID()}@corp.example`,
  email_verified: true,
  name: "Sam",
  ...more,
});

test("who comes first is made and joins the configured account, and is the same one later", async () => {
  const sam = somebody();
  const first = await signIn(sam);
  expect([first.status, first.location]).toEqual([303, "/there"]);
  const asked = new URL(first.begun.location).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: "code",
    code_challenge_method: "S256",
    scope: "openid email profile",
  });
  expect(first.begun.lines[0]).toMatch(
    /\.provider=.*; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  const who = (await askAs({ cookie: first.session ?? "" }, people.getSession, {})).json;
  expect(who).toMatchObject({
    person: { name: "Sam", email: sam.email },
    memberships: [{ account, role: "developer" }],
  });
  // Known by the login, whatever the address is by then.
  const later = await signIn({ ...sam, email: "other@corp.example", email_verified: false });
  const again = (await askAs({ cookie: later.session ?? "" }, people.getSession, {})).json;
  expect(again.person).toEqual(who.person);
  await withClient(url, async (client) => {
    const { rows } = await client.query(
      "select action from audit_entry where account_id = $1 and actor_name = $2 order by id",
      [account, sam.email],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      "person.joined",
      "person.signed_in",
      "person.signed_in",
    ]);
    const logins = await client.query("select * from person_login where provider = 'oidc'");
    expect(logins.rows[0]).toMatchObject({ access_token: null, id_token: null, password: null });
  });
});

test.each([
  ["has not verified", { email_verified: false }],
  ["does not tell", { email: "" }],
])("an address that the provider %s lets nobody in", async (_, more) => {
  const { location, session } = await signIn(somebody(more));
  expect([location, session]).toEqual(["/sign-in?refused=unverified", undefined]);
});

test("who signs in with a password connects the login first, with the same address", async () => {
  const person = await makePerson({ store, identity }, { account, role: "owner" });
  const sam = somebody({ email: person.email });
  const refused = await signIn(sam);
  expect([refused.location, refused.session]).toEqual(["/sign-in?refused=password", undefined]);

  const connect = { query: "connect=1&next=/me", cookie: person.cookie };
  expect((await signIn(somebody(), connect)).location).toBe("/me?refused=other");
  const unproven = { ...sam, email_verified: false };
  expect((await signIn(unproven, connect)).location).toBe("/me?refused=unverified");
  // Who comes back is not who went.
  const begun = await ask(begin, "/api/session/provider?connect=1", person.cookie);
  const back = await provider.visit(begun.location, sam);
  const other = await makePerson({ store, identity });
  const mixed = `${kept(begun.cookies)}; ${other.cookie}`;
  const late = await ask(answerOf, back.pathname + back.search, mixed);
  expect(late.location).toBe("/sign-in?refused=late");

  expect((await signIn(sam, connect)).location).toBe("/me");
  const inside = await signIn(sam);
  const cookie = inside.session ?? "";
  expect((await askAs({ cookie }, people.getSession, {})).json.person.id).toBe(person.id);
  expect((await askAs({ cookie }, members.listMembers, { account })).status).toBe(200);
  const theirs = { query: "connect=1", cookie: other.cookie };
  expect((await signIn(sam, theirs)).location).toBe("/me?refused=taken");
});

test("an answer counts once, in the browser that asked, and as it was given", async () => {
  const sam = somebody();
  const begun = await ask(begin, "/api/session/provider?next=//evil.example");
  const back = await provider.visit(begun.location, sam);
  const path = back.pathname + back.search;
  const cookie = kept(begun.cookies);
  const answer = async (change: (query: URLSearchParams) => void, by = cookie) => {
    const changed = new URL(back);
    change(changed.searchParams);
    const { location, cookies } = await ask(answerOf, changed.pathname + changed.search, by);
    return session(cookies) ?? location;
  };
  const late = "/sign-in?refused=late";
  const failed = "/sign-in?refused=failed";
  expect(await answer(() => {}, "")).toBe(late);
  expect(await answer(() => {}, `${cookie.slice(0, -4)}AAAA`)).toBe(late);
  expect(await answer((query) => query.set("state", "another"))).toBe(late);
  expect(await answer((query) => query.set("iss", "https://evil.example"))).toBe(failed);
  expect(await answer((query) => query.delete("iss"))).toBe(failed);
  expect(await answer((query) => query.set("error", "access_denied"))).toBe(
    "/sign-in?refused=cancelled",
  );
  const elsewhere = await ask(begin, "/api/session/provider");
  expect(await answer(() => {}, kept(elsewhere.cookies))).toBe(late);

  const inside = await ask(answerOf, path, cookie);
  // Nobody is led off this site.
  expect([inside.location, session(inside.cookies)]).toEqual(["/", expect.any(String)]);
  expect((await ask(answerOf, path, cookie)).location).toBe(failed);
});
