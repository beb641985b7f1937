import { afterAll, beforeAll, expect, test } from "vitest";
import type { Style } from "@/lib/domain/lambdas/lambda";
import type { FetchArgs, FetchReply } from "@/lib/domain/services/fetch";
import { ServiceError } from "@/lib/domain/services/service";
import { smallLimits, testSandbox } from "@/test/sandbox";
import type { Sandbox } from "./sandbox";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = testSandbox();
  await sandbox.whenReady();
});
afterAll(() => sandbox.stop());

const limits = { ...smallLimits, wallMs: 5_000, cpuMs: 3_000, memoryMb: 128 };
const answerOf = (args: FetchArgs): FetchReply => {
  if (args.url.includes("blocked"))
    throw new ServiceError("BlockedCall", "blocked is not allowed.");
  const large = args.url.includes("large");
  const data = large ? "A".repeat(4 * 1024 * 1024) : JSON.stringify(args);
  return {
    url: args.url,
    redirected: false,
    status: 200,
    statusText: "OK",
    headers: [["content-type", "application/json"]],
    body: { encoding: large ? "base64" : "utf8", data },
  };
};
const run = (style: Style, code: string) =>
  sandbox.run({
    key: null,
    style,
    code,
    input: null,
    limits,
    services: { fetch: async (args) => answerOf(args as FetchArgs) },
  });

test("both styles have fetch, and what belongs to it", async () => {
  const body = `
    const response = await fetch(new URL("/x", "https://api.test"), {
      method: "POST",
      headers: new Headers({ "X-A": "1" }),
      body: JSON.stringify({ a: 1 }),
    });
    const seen = await response.json();
    const again = await fetch(new Request(seen.url, { signal: AbortSignal.timeout(1000) }));
    return [seen.url, seen.headers, seen.body.data, again instanceof Response];`;
  const classic = await run(
    "classic",
    `async function lambda(i, callback) { callback(null, await (async () => {${body}})()); }`,
  );
  const modern = await run("modern", `async function lambda() {${body}}`);
  const expected = [
    "https://api.test/x",
    [
      ["content-type", "text/plain;charset=UTF-8"],
      ["x-a", "1"],
    ],
    '{"a":1}',
    true,
  ];
  expect([classic.error, classic.result]).toEqual([undefined, expected]);
  expect(modern.result).toEqual(expected);
});

test("a refusal is an error with its name, at the line that called", async () => {
  const { outcome, error } = await run(
    "modern",
    'async function lambda() {\n  const url = "https://blocked.test/";\n  return await fetch(url);\n}',
  );
  expect(outcome).toBe("function_error");
  expect(error).toMatchObject({ name: "BlockedCall", message: "blocked is not allowed.", line: 3 });
});

test("a large answer arrives whole", async () => {
  const { error, result, cpuMs } = await run(
    "modern",
    "async function lambda() { return (await (await fetch('https://large.test/')).bytes()).length; }",
  );
  expect([error, result]).toEqual([undefined, 3 * 1024 * 1024]);
  expect(cpuMs).toBeLessThan(2_000);
});

test("many at once, and one that nobody waits for", async () => {
  const { result } = await run(
    "modern",
    `async function lambda() {
      void fetch("https://api.test/left");
      const all = await Promise.all(Array.from({ length: 20 }, (_, i) => fetch("https://api.test/" + i)));
      return (await Promise.all(all.map((one) => one.json()))).map(({ url }) => url.slice(17)).join();
    }`,
  );
  expect(result).toBe(Array.from({ length: 20 }, (_, i) => i).join());
});
