import { expect, test } from "vitest";
import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import { type CallingRun, startBroker } from "./broker";
import type { CallRequest } from "./call";
import { diallerFor, loopback, outside, privately } from "./call.fixture";

const signal = new AbortController().signal;
const aRun = (accountId = "a"): CallingRun => ({ accountId, outside: [] });
const get = (url: string): CallRequest => ({
  url,
  method: "GET",
  headers: [],
  body: null,
  redirect: "follow",
});

function brokerFor(list: AllowedHost[], more: Partial<Parameters<typeof startBroker>[0]> = {}) {
  return startBroker({ dialler: diallerFor(), allowedHosts: async () => list, ...more });
}

test("what a run called is written down, without query and headers", async () => {
  const server = await outside((request, response) => {
    if (request.url?.startsWith("/moved")) response.writeHead(302, { location: "/here?token=1" });
    response.end("hello");
  });
  const broker = brokerFor(privately("127.0.0.1"));
  const run = aRun();
  const host = `127.0.0.1:${server.port}`;
  await broker.call(run, get(`http://${host}/moved?key=secret`), signal);
  await broker.call(run, get("https://other.test/x?key=secret"), signal).catch(() => {});
  await broker.call(run, get("http://127.0.0.1:1/"), signal).catch(() => {});
  expect(run.outside).toMatchObject([
    { host, path: "/moved", method: "GET", status: 302, bytes: 0 },
    { host, path: "/here", status: 200, bytes: 5 },
    { host: "other.test", path: "/x", status: null, blocked: expect.stringContaining("not on") },
    { host: "127.0.0.1:1", blocked: expect.stringContaining("Port 1") },
  ]);
  expect(JSON.stringify(run.outside)).not.toMatch(/secret|token/);
});

test("a host counts from the next call on when it is added, and no more when it is removed", async () => {
  const server = await outside((_, response) => response.end());
  const list: AllowedHost[] = [];
  const broker = brokerFor(list);
  const request = get(`http://127.0.0.1:${server.port}/`);
  await expect(broker.call(aRun(), request, signal)).rejects.toThrow("not on the account's list");
  list.push(...privately("127.0.0.1"));
  expect((await broker.call(aRun(), request, signal)).status).toBe(200);
  list.pop();
  await expect(broker.call(aRun(), request, signal)).rejects.toThrow("not on the account's list");
});

test("ten calls of a run are under way at a time, and the 51st is refused", async () => {
  let open = 0;
  let most = 0;
  const server = await outside((_, response) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      response.end();
    }, 20);
  });
  const broker = brokerFor(privately("127.0.0.1"));
  const run = aRun();
  const asked = Array.from({ length: 200 }, () =>
    broker.call(run, get(`http://127.0.0.1:${server.port}/`), signal),
  );
  const ended = await Promise.allSettled(asked);
  expect(most).toBe(10);
  expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(50);
  expect(ended[50]).toMatchObject({ reason: { message: "A run may make 50 calls." } });
  // A flood does not fill the run's record.
  expect(run.outside).toHaveLength(100);
});

test("an account has a number of calls a minute, whatever the runs", async () => {
  const server = await outside((_, response) => response.end());
  let time = 0;
  const broker = brokerFor(privately("127.0.0.1"), {
    limits: { accountPerMinute: 2 },
    now: () => time,
  });
  const request = get(`http://127.0.0.1:${server.port}/`);
  for (let i = 0; i < 2; i++) await broker.call(aRun(), request, signal);
  await expect(broker.call(aRun(), request, signal)).rejects.toThrow("within this minute");
  expect((await broker.call(aRun("b"), request, signal)).status).toBe(200);
  time += 60_000;
  expect((await broker.call(aRun(), request, signal)).status).toBe(200);
});

test("a run that ends takes the calls along that wait for their turn", async () => {
  const server = await outside(() => {});
  const broker = brokerFor(privately("127.0.0.1"));
  const run = aRun();
  const end = new AbortController();
  const asked = Array.from({ length: 12 }, () =>
    broker.call(run, get(`http://127.0.0.1:${server.port}/`), end.signal),
  );
  setTimeout(() => end.abort(), 50);
  for (const one of asked) await expect(one).rejects.toThrow("The run ended");
  expect(server.seen.length).toBeLessThanOrEqual(10);
});

test("a check looks the name up and calls nothing", async () => {
  const server = await outside((_, response) => response.end());
  const resolve = async (name: string) =>
    name === "api.example.com" ? [{ address: "93.184.216.34", family: 4 }] : [loopback];
  const broker = startBroker({
    dialler: diallerFor({ resolve, ownPorts: [3000] }),
    allowedHosts: async () => [
      { host: "*.example.com", private: false },
      { host: "intranet.test", private: true },
    ],
  });
  const check = (url: string) => broker.check({ account: "a", url });
  expect(await check("https://api.example.com/x")).toEqual([
    { rule: "scheme", passed: true, words: "https" },
    { rule: "host", passed: true, words: "*.example.com is on the list." },
    { rule: "address", passed: true, words: "api.example.com is at 93.184.216.34." },
  ]);
  expect((await check("https://inside.example.com/")).at(-1)).toMatchObject({
    rule: "address",
    passed: false,
    words: expect.stringContaining("resolves to 127.0.0.1") as string,
  });
  expect((await check(`http://intranet.test:${server.port}/`)).at(-1)?.passed).toBe(true);
  expect((await check("http://intranet.test:3000/")).at(-1)?.words).toContain("Parley itself");
  expect((await check("ftp://intranet.test/")).at(-1)).toMatchObject({ rule: "scheme" });
  expect(server.connections()).toBe(0);
  for (let i = 5; i < 60; i++) await check("nonsense");
  await expect(check("nonsense")).rejects.toMatchObject({ code: "too_many" });
});
