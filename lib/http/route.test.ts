import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import type { Actor } from "@/lib/domain/access/actor";
import type { Role } from "@/lib/domain/access/role";
import { DomainError } from "@/lib/domain/errors";
import { endpoint } from "./endpoint";
import { errorBody } from "./errors";
import { methods, nothingHere } from "./methods";
import { Answer } from "./reply";
import { type Asked, routesThrough } from "./route";

const write = endpoint({
  method: "POST",
  path: "/api/accounts/:account/things",
  access: { right: "functions.write" },
  summary: "writes a thing",
  body: z.object({
    name: z.string().max(3, "A name has at most 3 characters."),
    tags: z.array(z.object({ key: z.string() })).optional(),
  }),
  query: z.object({ kind: z.enum(["a", "b"]).optional() }),
  reply: z.object({ ok: z.boolean() }),
  status: 201,
  bodyLimit: 1_000,
});
const read = endpoint({
  method: "GET",
  path: "/api/accounts/:account/things",
  access: { right: "functions.read" },
  summary: "reads nothing",
  status: 204,
});

const asked: Asked<typeof write>[] = [];
let fails: unknown;
const adminToken = "admin-token";
const person = (role: Role): Actor => ({
  kind: "person",
  id: "1",
  name: "Ada",
  email: "ada@example.com",
  session: "s",
  memberships: [{ account: "default", accountName: "Default", role }],
});
const people: Record<string, Actor> = {
  "session=ada": person("developer"),
  "session=view": person("viewer"),
};
const ci: Actor = {
  kind: "token",
  id: "2",
  name: "ci",
  account: "default",
  scopes: ["functions.manage"],
};
const routeBy = (token: string | undefined) =>
  routesThrough(() => ({
    hosts: ["localhost", "[::1]", "ide.example.com"],
    publicUrl: "https://ide.example.com",
    adminToken: token,
    cookie: "session",
    recognise: {
      person: async (cookie) => people[cookie] ?? null,
      token: async (given) => (given === "ci-token" ? ci : null),
    },
    accountExists: async ({ account }) => account === "default",
  }));
const thingsBy = (token: string | undefined = adminToken) => {
  const route = routeBy(token);
  return methods(
    route(write, async (ask) => {
      asked.push(ask);
      if (fails) throw fails;
      return { ok: true };
    }),
    route(read, async () => {}),
  );
};
afterEach(() => {
  asked.length = 0;
  fails = undefined;
  vi.restoreAllMocks();
});

type Given = {
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer> | ReadableStream;
  query?: string;
  account?: string;
  /** the cookie of who asks, or null for nobody; a program with a token where it is not given */
  as?: string | null;
};
async function post({ headers, body, query, account, as }: Given = {}) {
  const identity = as === undefined ? { authorization: "Bearer ci-token" } : as && { cookie: as };
  const request = new Request(`http://localhost:3000/api/accounts/default/things${query ?? ""}`, {
    method: "POST",
    headers: {
      host: "localhost:3000",
      "content-type": "application/json",
      ...identity,
      ...headers,
    },
    body: body ?? '{"name":"abc"}',
    duplex: "half",
  } as RequestInit);
  const context = { params: Promise.resolve({ account: account ?? "default" }) };
  const response = await thingsBy().POST(request, context);
  return { response, json: await response.json() };
}

test("what fits is handed on, and its reply has the endpoint's status", async () => {
  const requestId = "ci/build-7";
  const { response, json } = await post({
    query: "?kind=b",
    headers: {
      "content-type": "application/json; charset=utf-8",
      "x-request-id": requestId,
    },
  });
  expect(response.status).toBe(201);
  expect(json).toEqual({ ok: true });
  expect(response.headers.get("cache-control")).toBe("no-store");
  const params = { account: "default" };
  expect(asked).toEqual([
    {
      params,
      body: { name: "abc" },
      query: { kind: "b" },
      who: ci,
      from: { cookie: null, userAgent: null, address: null, requestId },
      by: { kind: "token", id: "2", name: "ci", address: null, requestId },
    },
  ]);
});

const tooLong = { path: "name", message: "A name has at most 3 characters." };
test.each<[string, Given, number, string, RegExp, unknown?]>([
  ["a foreign host name", { headers: { host: "evil.example" } }, 403, "forbidden", /ALLOWED_HOSTS/],
  ["a foreign origin", { headers: { origin: "http://evil.example" } }, 403, "forbidden", /origin/],
  [
    "another port's page",
    { headers: { origin: "http://localhost:8" } },
    403,
    "forbidden",
    /origin/,
  ],
  ["an opaque origin", { headers: { origin: "null" } }, 403, "forbidden", /origin/],
  [
    "a page of another site",
    { headers: { "sec-fetch-site": "cross-site" } },
    403,
    "forbidden",
    /origin/,
  ],
  ["a wrong token", { headers: { authorization: "Bearer x" } }, 401, "unauthorized", /unknown/],
  ["no token", { headers: { authorization: "Bearer" } }, 401, "unauthorized", /Bearer …/],
  ["another scheme", { headers: { authorization: "Basic y" } }, 401, "unauthorized", /Bearer …/],
  ["nobody", { as: null }, 401, "unauthorized", /Sign in/],
  ["a session that is none", { as: "session=eve" }, 401, "unauthorized", /Sign in/],
  [
    "a session's write that does not say whose page it is",
    { as: "session=ada" },
    403,
    "forbidden",
    /pages of this server/,
  ],
  [
    "a write without the right",
    { as: "session=view", headers: { origin: "http://localhost:3000" } },
    403,
    "forbidden",
    /the role owner, admin, or developer/,
  ],
  [
    "an account of others",
    { as: "session=ada", account: "other", headers: { origin: "http://localhost:3000" } },
    404,
    "not_found",
    /No account/,
  ],
  [
    "the admin token in no account",
    { headers: { authorization: "Bearer admin-token" }, account: "other" },
    404,
    "not_found",
    /No account/,
  ],
  ["no such account", { account: "nobody" }, 404, "not_found", /No account/],
  [
    "a form",
    { headers: { "content-type": "text/plain" } },
    415,
    "unsupported_media_type",
    /application\/json/,
  ],
  ["a large body", { body: `{"name":"${"x".repeat(1_000)}"}` }, 413, "too_large", /larger/],
  [
    "a body that is not JSON",
    { body: '{\n  "name": abc }' },
    400,
    "bad_request",
    /line 2, column 11/,
    { line: 2, column: 11 },
  ],
  ["half a body", { body: '{"name":"ab' }, 400, "bad_request", /line 1, column 12/],
  ["not UTF-8", { body: new Uint8Array([0x22, 0xff, 0x22]) }, 400, "bad_request", /UTF-8/],
  [
    "a field that does not fit",
    { body: '{"name":"long","tags":[{"key":"a"},{}]}' },
    400,
    "bad_request",
    /^name: A name has at most 3 characters\.$/,
    [tooLong, { path: "tags[1].key", message: expect.any(String) }],
  ],
  ["a body of another shape", { body: "[]" }, 400, "bad_request", /^The body: /],
  ["a query that does not fit", { query: "?kind=c" }, 400, "bad_request", /^kind: /],
])("%s is refused", async (_, given, status, code, message, details) => {
  const { response, json } = await post(given);
  expect(response.status).toBe(status);
  const { error } = errorBody.parse(json);
  expect(error.code).toBe(code);
  expect(error.message).toMatch(message);
  if (details) expect(error.details).toEqual(details);
  expect(asked).toEqual([]);
});

test("no body at all stands for an empty one", async () => {
  const given: Record<string, string>[] = [{}, { "content-type": "application/json" }];
  for (const headers of given) {
    const request = new Request("http://localhost/api/accounts/default/things", {
      method: "POST",
      headers: { host: "localhost", authorization: "Bearer ci-token", ...headers },
    });
    const answer = await thingsBy().POST(request, {
      params: Promise.resolve({ account: "default" }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { details: [{ path: "name" }] } });
  }
});

test("a body without a length is read no further than its limit", async () => {
  let sent = 0;
  let cancelled = false;
  const body = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(new TextEncoder().encode("x".repeat(400)));
    },
    cancel() {
      cancelled = true;
    },
  });
  const { response } = await post({ body });
  expect(response.status).toBe(413);
  expect(sent).toBeLessThan(8);
  expect(cancelled).toBe(true);
});

test.each(["localhost", "LOCALHOST:1", "[::1]:3000", "ide.example.com"])(
  "a page of %s may write to it",
  async (host) => {
    const headers = { host, origin: `http://${host.toLowerCase()}` };
    expect((await post({ headers })).response.status).toBe(201);
  },
);

test.each<Record<string, string>>([
  { origin: "http://localhost:3000" },
  { origin: "https://ide.example.com" },
  { "sec-fetch-site": "same-origin" },
])("a session writes from a page of ours: %j", async (headers) => {
  const { response } = await post({ as: "other=1; session=ada", headers });
  expect(response.status).toBe(201);
  expect(asked).toMatchObject([{ by: { name: "ada@example.com" }, who: { kind: "person" } }]);
});

test("the admin token writes under its own name", async () => {
  await post({ headers: { authorization: "Bearer admin-token" } });
  expect(asked).toMatchObject([{ by: { kind: "admin", name: "admin token" } }]);
});

test("where no admin token is set, none is one", async () => {
  for (const authorization of ["Bearer undefined", "Bearer admin-token"]) {
    const request = new Request("http://localhost/api", {
      headers: { host: "localhost", authorization },
    });
    const params = Promise.resolve({ account: "default" });
    const route = routeBy(undefined)(read, async () => {});
    expect((await route.handle(request, { params })).status).toBe(401);
  }
});

test("who is let in comes from where the connection says, or the proxy of ours", async () => {
  const headers = {
    "x-parley-peer": "::ffff:10.0.0.7",
    "user-agent": "curl",
    "x-request-id": "r-1",
  };
  await post({ headers });
  await post({ headers: { ...headers, "x-forwarded-for": "1.1.1.1, 203.0.113.9" } });
  expect(asked.map(({ from }) => from)).toEqual([
    { cookie: null, userAgent: "curl", address: "10.0.0.7", requestId: "r-1" },
    { cookie: null, userAgent: "curl", address: "203.0.113.9", requestId: "r-1" },
  ]);
});

test("a request has the id that it brings, where that is one, and else one of ours", async () => {
  await post({ headers: { "x-request-id": "evil id, with words" } });
  await post({});
  for (const { from } of asked) expect(from.requestId).toMatch(/^[\da-f-]{36}$/);
});

test("what is refused for now says for how long", async () => {
  fails = new DomainError("too_many", "Wait.", { retryAfterSeconds: 7 });
  const { response } = await post();
  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "7"]);
});

test("errors of the domain have their status, and ours say nothing of what was written", async () => {
  fails = new DomainError("stale_revision", "Compare.", { draft: { revision: 2 } });
  expect(await post()).toMatchObject({
    response: { status: 409 },
    json: { error: { code: "stale_revision", message: "Compare.", details: { draft: {} } } },
  });
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  fails = Object.assign(new Error("could not write abc"), { name: "PrismaClientUnknownError" });
  const { response, json } = await post();
  expect(response.status).toBe(500);
  expect(json.error).toEqual({ code: "internal", message: expect.not.stringContaining("abc") });
  const [line] = logged.mock.calls.flat();
  expect(line).toMatch(
    /^POST \/api\/accounts\/:account\/things failed: PrismaClientUnknownError\n/,
  );
  expect(line).not.toContain("write abc");
});

test("a reply may have a status of its own, and none has no body", async () => {
  const health = endpoint({
    method: "GET",
    path: "/api/health",
    access: "public",
    summary: "",
    reply: z.object({ status: z.string() }),
    status: 200,
  });
  const { GET } = methods(
    routeBy(undefined)(health, async () => new Answer(503, { status: "engine" })),
  );
  const headers = { host: "localhost", cookie: "session=view" };
  const request = () => new Request("http://localhost/api", { headers });
  const sick = await GET(request(), { params: undefined });
  expect(sick.status).toBe(503);
  expect(await sick.json()).toEqual({ status: "engine" });
  const none = await thingsBy().GET(request(), { params: Promise.resolve({ account: "default" }) });
  expect(none.status).toBe(204);
  expect(await none.text()).toBe("");
});

test("other methods and unknown addresses answer in our words", async () => {
  const request = new Request("http://localhost/api", { method: "DELETE" });
  const params = Promise.resolve({ account: "default" });
  const other = await thingsBy().DELETE(request, { params });
  expect(other.status).toBe(405);
  expect(other.headers.get("allow")).toBe("POST, GET");
  expect(errorBody.parse(await other.json()).error.message).toContain("DELETE");
  const nothing = await nothingHere().PUT(request, { params });
  expect(nothing.status).toBe(404);
  expect(errorBody.parse(await nothing.json()).error.code).toBe("not_found");
});
