import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { endpoint } from "./endpoint";
import { errorBody } from "./errors";
import { methods, nothingHere } from "./methods";
import { Answer } from "./reply";
import { type Asked, routesThrough } from "./route";

const write = endpoint({
  method: "POST",
  path: "/api/accounts/:account/things",
  access: "account",
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
  access: "account",
  summary: "reads nothing",
  status: 204,
});

const asked: Asked<typeof write>[] = [];
let fails: unknown;
const routeBy = (adminToken?: string) =>
  routesThrough(() => ({
    hosts: ["localhost", "[::1]", "ide.example.com"],
    adminToken,
    accountExists: async ({ account }) => account === "default",
  }));
const thingsBy = (adminToken?: string) => {
  const route = routeBy(adminToken);
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
  adminToken?: string;
};
async function post({ headers, body, query, account, adminToken }: Given = {}) {
  const request = new Request(`http://localhost:3000/api/accounts/default/things${query ?? ""}`, {
    method: "POST",
    headers: { host: "localhost:3000", "content-type": "application/json", ...headers },
    body: body ?? '{"name":"abc"}',
    duplex: "half",
  } as RequestInit);
  const context = { params: Promise.resolve({ account: account ?? "default" }) };
  const response = await thingsBy(adminToken).POST(request, context);
  return { response, json: await response.json() };
}

test("what fits is handed on, and its reply has the endpoint's status", async () => {
  const { response, json } = await post({
    query: "?kind=b",
    headers: { "content-type": "application/json; charset=utf-8" },
  });
  expect(response.status).toBe(201);
  expect(json).toEqual({ ok: true });
  expect(response.headers.get("cache-control")).toBe("no-store");
  const params = { account: "default" };
  expect(asked).toEqual([{ params, body: { name: "abc" }, query: { kind: "b" }, actor: "owner" }]);
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
    "a wrong token",
    { headers: { authorization: "Bearer x" }, adminToken: "y" },
    401,
    "unauthorized",
    /PARLEY_ADMIN_TOKEN/,
  ],
  [
    "another scheme",
    { headers: { authorization: "Basic y" }, adminToken: "y" },
    401,
    "unauthorized",
    /token/,
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
      headers: { host: "localhost", ...headers },
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

test("without an admin token there is none to compare with, so whoever sends one is nobody else", async () => {
  const { response } = await post({ headers: { authorization: "Bearer x" } });
  expect(response.status).toBe(201);
  expect(asked).toMatchObject([{ actor: "owner" }]);
});

test("the admin token writes under its own name", async () => {
  await post({ headers: { authorization: "Bearer secret" }, adminToken: "secret" });
  expect(asked).toMatchObject([{ actor: "admin token" }]);
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
  const { GET } = methods(routeBy()(health, async () => new Answer(503, { status: "engine" })));
  const request = () => new Request("http://localhost/api", { headers: { host: "localhost" } });
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
