import { beforeEach, expect, test } from "vitest";
import { furnishHost } from "../host.fixture";
import { AbortController, AbortSignal } from "./abort";
import { fetch, Headers, Request, Response } from "./fetch";
import { URLSearchParams } from "./url";

interface Asked {
  url: string;
  method: string;
  headers: [string, string][];
  body: { encoding: string; data: string } | null;
  redirect: string;
}
let asked: Asked[] = [];
let answer: () => unknown;
const reply = (more = {}) => ({
  url: "https://api.test/",
  redirected: false,
  status: 200,
  statusText: "OK",
  headers: [["content-type", "application/json"]],
  body: { encoding: "utf8", data: '{"a":1}' },
  ...more,
});
beforeEach(() => {
  asked = [];
  answer = () => reply();
  furnishHost({
    ask: async (service, args) => {
      expect(service).toBe("fetch");
      asked.push(args as Asked);
      return answer();
    },
  });
});

test("a plain call asks the engine, and its answer reads as people know it", async () => {
  const response = await fetch("https://API.test/a b?c#d");
  expect(asked).toEqual([
    {
      url: "https://api.test/a%20b?c#d",
      method: "GET",
      headers: [],
      body: null,
      redirect: "follow",
    },
  ]);
  expect(response).toBeInstanceOf(Response);
  expect([response.ok, response.status, response.statusText, response.url]).toEqual([
    true,
    200,
    "OK",
    "https://api.test/",
  ]);
  expect(response.headers.get("Content-Type")).toBe("application/json");
  const copy = response.clone();
  expect(await response.json()).toEqual({ a: 1 });
  expect(response.bodyUsed).toBe(true);
  await expect(response.text()).rejects.toThrow("has been read already");
  expect(() => response.clone()).toThrow("has been read already");
  expect(await copy.text()).toBe('{"a":1}');
});

test.each<[string, unknown, string | null, string]>([
  ["text", "hé", "text/plain;charset=UTF-8", "utf8 hé"],
  [
    "a form",
    new URLSearchParams("a=1&b=2 3"),
    "application/x-www-form-urlencoded;charset=UTF-8",
    "utf8 a=1&b=2+3",
  ],
  ["bytes", new Uint8Array([0, 255, 16]), null, "base64 AP8Q"],
  ["a part of a buffer", new Uint8Array([1, 0, 255, 16]).subarray(1), null, "base64 AP8Q"],
  ["a buffer", new Uint8Array([0, 255, 16]).buffer, null, "base64 AP8Q"],
  ["a number", 12, "text/plain;charset=UTF-8", "utf8 12"],
  ["half a character", "\ud800", "text/plain;charset=UTF-8", "utf8 \ufffd"],
])("%s is sent as a body", async (_, body, type, sent) => {
  await fetch("https://api.test/", { method: "post", body });
  const [one] = asked;
  expect(one?.method).toBe("POST");
  expect(`${one?.body?.encoding} ${one?.body?.data}`).toBe(sent);
  expect(one?.headers).toEqual(type ? [["content-type", type]] : []);
});

test("a type that is given stays, and a request can be given whole", async () => {
  const request = new Request("https://api.test/", {
    method: "PUT",
    headers: { "Content-Type": "text/x", "X-A": "1" },
    body: "{}",
    redirect: "manual",
  });
  await fetch(request, { headers: [["x-b", "2"]] });
  expect(asked[0]).toMatchObject({ method: "PUT", headers: [["x-b", "2"]], redirect: "manual" });
  await fetch(request.clone());
  expect(asked[1]?.headers).toEqual([
    ["content-type", "text/x"],
    ["x-a", "1"],
  ]);
  expect(asked[1]?.body?.data).toBe("{}");
});

const withBody = { body: "x" };

test.each<[string, () => unknown, string]>([
  ["an address without a host", () => fetch("/path"), "Failed to parse URL"],
  ["a body of a GET", () => fetch("https://api.test/", withBody), "cannot have a body"],
  [
    "a line break in a header",
    () => fetch("https://api.test/", { headers: { a: "1\r\nb: 2" } }),
    "cannot hold",
  ],
  [
    "no header's name",
    () => fetch("https://api.test/", { headers: { "a b": "1" } }),
    "not the name",
  ],
  [
    "an unknown redirect mode",
    () => fetch("https://api.test/", { redirect: "x" as "error" }),
    "no redirect mode",
  ],
])("%s fails before anything is asked", async (_, make, words) => {
  await expect(async () => make()).rejects.toThrow(words);
  expect(asked).toEqual([]);
});

test("bytes come back as bytes, text as text, without its byte order mark", async () => {
  answer = () => reply({ body: { encoding: "base64", data: "AP8Q" } });
  expect(await (await fetch("https://api.test/")).bytes()).toEqual(new Uint8Array([0, 255, 16]));
  expect(new Uint8Array(await (await fetch("https://api.test/")).arrayBuffer())).toEqual(
    new Uint8Array([0, 255, 16]),
  );
  expect(await (await fetch("https://api.test/")).text()).toBe("\0\ufffd\x10");
  answer = () => reply({ body: { encoding: "utf8", data: "\ufeffé" } });
  expect(await (await fetch("https://api.test/")).text()).toBe("é");
  expect(await (await fetch("https://api.test/")).bytes()).toEqual(
    new Uint8Array([0xef, 0xbb, 0xbf, 0xc3, 0xa9]),
  );
});

test.each([204, 304])("a %i has no body", async (status) => {
  answer = () => reply({ status, body: { encoding: "utf8", data: "" } });
  const response = await fetch("https://api.test/");
  expect([response.status, await response.text(), response.bodyUsed]).toEqual([status, "", false]);
});

test("a status that nobody may make up is read all the same", async () => {
  answer = () => reply({ status: 999 });
  expect((await fetch("https://api.test/")).status).toBe(999);
  expect(() => new Response("", { status: 999 })).toThrow("from 200 to 599");
});

test("what the engine refuses is thrown under its name, from the line that called", async () => {
  answer = () => {
    throw Object.assign(new Error("api.test is not allowed."), { name: "BlockedCall" });
  };
  const failed = await fetch("https://api.test/").catch((error: Error) => error);
  expect(failed).toBeInstanceOf(Error);
  expect(failed).toMatchObject({ name: "BlockedCall", message: "api.test is not allowed." });
  expect((failed as Error).stack).toMatch(/^BlockedCall: api.test is not allowed\.\n.*fetch/);
});

test("a signal ends the waiting, before and meanwhile", async () => {
  await expect(fetch("https://api.test/", { signal: AbortSignal.abort("no") })).rejects.toBe("no");
  expect(asked).toEqual([]);
  answer = () => new Promise(() => {});
  const controller = new AbortController();
  const waiting = fetch("https://api.test/", { signal: controller.signal });
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
});

test("headers know names in any case, join values, and keep cookies apart", () => {
  const headers = new Headers([
    ["X-B", "1"],
    ["Set-Cookie", "a=1"],
    ["x-b", " 2 "],
    ["set-cookie", "b=2"],
  ]);
  headers.append("A", "0");
  expect([...headers]).toEqual([
    ["a", "0"],
    ["set-cookie", "a=1"],
    ["set-cookie", "b=2"],
    ["x-b", "1, 2"],
  ]);
  headers.set("x-B", "3");
  headers.delete("a");
  expect([headers.get("X-b"), headers.has("a"), headers.get("c")]).toEqual(["3", false, null]);
  expect(headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  const told: string[] = [];
  headers.forEach((value, name) => told.push(`${name}=${value}`));
  expect(told.at(-1)).toBe("x-b=3");
  expect([...new Headers(headers).keys()]).toEqual(["set-cookie", "set-cookie", "x-b"]);
});

test("a response can be made", async () => {
  const made = Response.json({ a: 1 }, { status: 201 });
  expect([made.status, made.headers.get("content-type"), await made.text()]).toEqual([
    201,
    "application/json",
    '{"a":1}',
  ]);
  expect(Response.redirect("https://api.test/").headers.get("location")).toBe("https://api.test/");
  expect(() => new Response("x", { status: 204 })).toThrow("cannot have a body");
});
