import { beforeEach, expect, test } from "vitest";
import type { FetchArgs, FetchReply } from "@/lib/domain/services/fetch";
import { host } from "../host";
import { furnishHost } from "../host.fixture";
import { httpClient } from "./http-client";

let asked: FetchArgs[];
let answer: Partial<Omit<FetchReply, "body">> & { text?: string };
beforeEach(() => {
  asked = [];
  answer = {};
  furnishHost({
    ask: async (_service, args) => {
      const request = args as FetchArgs;
      asked.push(request);
      const { text = '{"a":1}', ...rest } = answer;
      return {
        url: request.url,
        redirected: false,
        status: 200,
        statusText: "OK",
        headers: [["content-type", "application/json"]],
        body: { encoding: "utf8", data: text },
        ...rest,
      } satisfies FetchReply;
    },
  });
});

test("it is called with an address, with options, or with both, and answers the body", async () => {
  const client = httpClient();
  expect(await client("https://a.test/")).toBe('{"a":1}');
  expect(await client({ uri: "https://a.test/", json: true })).toEqual({ a: 1 });
  expect(await client("https://a.test/", { method: "PUT", json: true, body: { b: 2 } })).toEqual({
    a: 1,
  });
  expect(asked.map(({ method }) => method)).toEqual(["GET", "GET", "PUT"]);
  expect(asked[2]).toMatchObject({
    headers: expect.arrayContaining([
      ["accept", "application/json"],
      ["content-type", "application/json"],
    ]),
    body: { data: '{"b":2}' },
  });
});

test("queries and forms may hold lists and objects", async () => {
  await httpClient()("https://a.test/p?x=1", {
    qs: { y: [1, 2], z: { k: "ü" }, n: null, u: undefined },
  });
  await httpClient().post("https://a.test/", { form: { a: "1 2", b: "&" } });
  expect(asked[0]?.url).toBe("https://a.test/p?x=1&y%5B0%5D=1&y%5B1%5D=2&z%5Bk%5D=%C3%BC&n=");
  expect(asked[1]).toMatchObject({ method: "POST", body: { data: "a=1%202&b=%26" } });
});

test("defaults are kept for the calls after", async () => {
  const api = httpClient().defaults({
    baseUrl: "https://a.test/v1/",
    headers: { "X-Key": "k" },
    json: true,
  });
  await api.get("/things");
  expect(asked[0]).toMatchObject({ url: "https://a.test/v1/things" });
  expect(asked[0]?.headers).toContainEqual(["x-key", "k"]);
});

test("a user is sent in the header", async () => {
  await httpClient()("https://a.test/", { auth: { user: "jürgen", pass: "p" } });
  await httpClient()("https://a.test/", { auth: { bearer: "t" } });
  expect(
    asked.map(({ headers }) => headers?.find(([name]) => name === "authorization")?.[1]),
  ).toEqual([`Basic ${Buffer.from("jürgen:p").toString("base64")}`, "Bearer t"]);
});

test("the whole response is had when it is asked for", async () => {
  expect(
    await httpClient()({ url: "https://a.test/", resolveWithFullResponse: true, json: true }),
  ).toMatchObject({
    statusCode: 200,
    headers: { "content-type": "application/json" },
    body: { a: 1 },
    request: { href: "https://a.test/", method: "GET" },
  });
  expect(await httpClient()({ url: "https://a.test/", encoding: null })).toBeInstanceOf(Uint8Array);
});

test("an answer that is not 2xx is an error, unless that was switched off", async () => {
  answer = { status: 404, text: '{"no":"such"}' };
  await expect(httpClient()("https://a.test/", { json: true })).rejects.toMatchObject({
    name: "StatusCodeError",
    statusCode: 404,
    message: '404 - {"no":"such"}',
    error: { no: "such" },
    options: { uri: "https://a.test/" },
    response: { statusCode: 404 },
  });
  expect(await httpClient()("https://a.test/", { simple: false })).toBe('{"no":"such"}');
});

test("redirects are followed for reading only, as long as nothing else is said", async () => {
  const client = httpClient();
  await client("https://a.test/");
  await client({ uri: "https://a.test/", method: "POST" });
  await client({ uri: "https://a.test/", method: "POST", followAllRedirects: true });
  await client({ uri: "https://a.test/", followRedirect: false });
  expect(asked.map(({ redirect }) => redirect)).toEqual(["follow", "manual", "follow", "manual"]);
});

test("what nobody answered is a RequestError with its cause", async () => {
  host.ask = async () => {
    throw Object.assign(new Error("a.test is not on the list."), { name: "BlockedCall" });
  };
  await expect(httpClient()("https://a.test/")).rejects.toMatchObject({
    name: "RequestError",
    message: "BlockedCall: a.test is not on the list.",
    cause: { name: "BlockedCall" },
  });
  await expect(httpClient()({ json: true })).rejects.toThrow("options.uri is a required argument");
  await expect(httpClient()("https://a.test/", { formData: {} })).rejects.toThrow(
    "formData is not supported",
  );
  await expect(httpClient()("https://a.test/", { method: "POST", body: {} })).rejects.toThrow(
    "json: true",
  );
});

test("one that takes too long is told by its code", async () => {
  host.ask = () => new Promise(() => {});
  host.setTimeout = (handler) => {
    queueMicrotask(handler);
    return 1;
  };
  await expect(httpClient()("https://a.test/", { timeout: 10 })).rejects.toMatchObject({
    name: "RequestError",
    cause: { code: "ESOCKETTIMEDOUT" },
  });
});
