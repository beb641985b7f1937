import { generateKeyPairSync } from "node:crypto";
import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import jwt from "jsonwebtoken";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Style } from "@/lib/domain/lambdas/lambda";
import { smallLimits, testSandbox } from "@/test/sandbox";
import type { Sandbox } from "./sandbox";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = testSandbox();
  await sandbox.whenReady();
});
afterAll(() => sandbox.stop());

const limits = { ...smallLimits, cpuMs: 2_000, wallMs: 5_000, memoryMb: 128 };
const run = (style: Style, code: string, more = {}) =>
  sandbox.run({ key: null, style, code, input: null, limits, ...more });

/** One expression over a module, in both styles. */
async function inBoth(load: Record<Style, string>, expression: string): Promise<unknown[]> {
  const classic = await run(
    "classic",
    `${load.classic}\nasync function lambda(input, callback) { callback(null, await (${expression})); }`,
  );
  const modern = await run(
    "modern",
    `${load.modern}\nasync function lambda() { return ${expression}; }`,
  );
  return [classic, modern].map((ran) => (ran.outcome === "answered" ? ran.result : ran.error));
}
const loads = (name: string, as: string): Record<Style, string> => ({
  classic: `const ${as} = require("${name}");`,
  modern: `import ${as} from "${name}";`,
});

function inNodeItself(load: Record<Style, string>, expression: string): unknown {
  const compute: unknown = compileFunction(`${load.classic} return ${expression};`, ["require"]);
  return (compute as (require: NodeJS.Require) => unknown)(createRequire(import.meta.url));
}

/** Each is held against the same package in Node. */
const uses: [string, Record<Style, string>, string][] = [
  ["lodash", loads("lodash", "_"), "_.groupBy([1.2, 1.3, 2.1], Math.floor)"],
  ["lodash's chains", loads("lodash", "_"), "_([3, 1, 2]).sortBy().map(_.toString).value()"],
  ["es-toolkit", loads("es-toolkit", "{ chunk }"), "chunk([1, 2, 3], 2)"],
  [
    "luxon",
    loads("luxon", "{ DateTime }"),
    "DateTime.fromISO('2026-11-22T09:00:00Z').setZone('Asia/Tokyo').setLocale('de').toFormat('cccc HH:mm ZZZZZ')",
  ],
  [
    "moment",
    loads("moment", "moment"),
    "moment.utc('2026-11-22T09:00:00Z').add(3, 'days').format('dddd, MMMM Do YYYY')",
  ],
  ["uuid v5", loads("uuid", "{ v5 }"), "v5('parley', '6ba7b811-9dad-11d1-80b4-00c04fd430c8')"],
  ["crypto", loads("node:crypto", "crypto"), "crypto.createHash('md5').update('x').digest('hex')"],
  ["buffer", loads("buffer", "{ Buffer }"), "Buffer.from('hé').toString('base64')"],
  ["url", loads("url", "{ URL }"), "new URL('/a', 'https://bücher.example').href"],
];

test.each(uses)("%s works in both styles", async (_name, load, expression) => {
  const inNode = inNodeItself(load, expression);
  expect(await inBoth(load, expression)).toEqual([inNode, inNode]);
});

test("uuid's random kinds are drawn from the run's seed", async () => {
  const load = loads("uuid", "{ v4, v7, version, validate }");
  const [drawn] = await inBoth(load, "[v4(), v7()].map((id) => [version(id), validate(id)])");
  expect(drawn).toEqual([
    [4, true],
    [7, true],
  ]);
  const twice = () =>
    run("modern", `${load.modern} async function lambda() { return [v4(), Math.random()]; }`, {
      given: { seed: "c2VlZHNlZWRzZWVkc2VlZHNlZWRzZWVkc2VlZHNlZWQ=" },
    });
  expect((await twice()).result).toEqual((await twice()).result);
});

const pair = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

test("jsonwebtoken signs and checks, by a secret and by a key pair", async () => {
  const load = loads("jsonwebtoken", "jwt");
  const signed = await inBoth(
    load,
    `[jwt.sign({ a: 1 }, "secret", { expiresIn: "1h" }), jwt.sign({ a: 2 }, ${JSON.stringify(pair.privateKey)}, { algorithm: "RS256" })]`,
  );
  for (const [hs, rs] of signed as [string, string][]) {
    expect(jwt.verify(hs, "secret")).toMatchObject({ a: 1 });
    expect(jwt.verify(rs, pair.publicKey)).toMatchObject({ a: 2 });
  }
  const theirs = jwt.sign({ a: 3 }, pair.privateKey, { algorithm: "PS256", noTimestamp: true });
  expect(
    await inBoth(load, `jwt.verify(${JSON.stringify(theirs)}, ${JSON.stringify(pair.publicKey)})`),
  ).toEqual([{ a: 3 }, { a: 3 }]);
});

test("oauth-1.0a signs a request as in Node", async () => {
  const header = (crypto: string) => `(() => {
    const oauth = new OAuth({
      consumer: { key: "ck", secret: "cs" },
      signature_method: "HMAC-SHA1",
      hash_function: (text, key) => ${crypto}.createHmac("sha1", key).update(text).digest("base64"),
    });
    oauth.getNonce = () => "nonce";
    oauth.getTimeStamp = () => 1;
    return oauth.toHeader(oauth.authorize({ url: "https://a.test/x?y=1", method: "POST" }, { key: "tk", secret: "ts" }));
  })()`;
  const load = {
    classic: 'const OAuth = require("oauth-1.0a"); const crypto = require("crypto");',
    modern: 'import OAuth from "oauth-1.0a"; import crypto from "crypto";',
  };
  const inNode = inNodeItself(load, header("crypto"));
  expect(await inBoth(load, header("crypto"))).toEqual([inNode, inNode]);
});

test("globals are there for texts that name them, and for no others", async () => {
  const both: Record<Style, string> = { classic: "", modern: "" };
  const [named] = await inBoth(
    both,
    `[new URL("https://a.test/?q=1").searchParams.get("q"), atob(btoa("x")), Buffer.from("a").length,
      new TextDecoder().decode(new TextEncoder().encode("é")), AbortSignal.abort().aborted,
      crypto.randomUUID().length, await new Promise((done) => setImmediate(done, "now")),
      Object.keys(globalThis).filter((name) => name !== "lambda").length]`,
  );
  expect(named).toEqual(["1", "x", 1, "é", true, 36, "now", 0]);
  const [unnamed] = await inBoth(
    both,
    `["UR" + "L", "Buf" + "fer", "cry" + "pto", "__parley" + "Modules", "__parley" + "Host"].map((name) => typeof globalThis[name])`,
  );
  expect(unnamed).toEqual(Array(5).fill("undefined"));
});

test("a module that is not there is said to be so", async () => {
  const classic = await run("classic", `const name = "f" + "s"; require(name);`);
  expect(classic.error).toMatchObject({ line: 1, message: expect.stringContaining('"fs"') });
  const modern = await run("modern", `import fs from "fs";\nasync function lambda() {}`);
  expect(modern.error?.message).toBe('There is no module named "fs".');
  const missing = await run("modern", `import { nope } from "lodash";\nasync function lambda() {}`);
  expect(missing.error?.message).toContain("does not provide an export named 'nope'");
});

test("a module's state ends with the run", async () => {
  const code = `import _ from "lodash";
    async function lambda() { const seen = _.mark; _.mark = 1; return seen ?? "fresh"; }`;
  const again = () => run("modern", code, { key: "module state" });
  expect([(await again()).result, (await again()).result]).toEqual(["fresh", "fresh"]);
});

test.each<[string, Style, string, string]>([
  [
    "lodash",
    "classic",
    'const _ = require("lodash");\n_.map([1], () => {\n  null.x;\n});',
    "at lambda.js:3:8",
  ],
  [
    "lodash",
    "classic",
    'const _ = require("lodash");\n  _.debounce("no function");',
    "lambda.js:2:5",
  ],
  [
    "jsonwebtoken",
    "modern",
    'import jwt from "jsonwebtoken";\nasync function lambda() {\n  jwt.verify("nonsense", "x");\n}',
    "at lambda (lambda.js:3:7)",
  ],
  [
    "url",
    "modern",
    'async function lambda() {\n  return new URL("nonsense");\n}',
    "at lambda (lambda.js:2:10)",
  ],
  [
    "crypto",
    "modern",
    'import { createHash } from "crypto";\nfunction digest() { return createHash("none"); }\nasync function lambda() {\n  return digest();\n}',
    "at digest (lambda.js:2:28)\n    at lambda (lambda.js:4:10)",
  ],
])("an error in %s leads to the user's own line (%s)", async (library, style, code, frames) => {
  const { error, outcome } = await run(style, code);
  expect(outcome).toBe("function_error");
  expect(error?.stack).toContain(frames);
  expect(error?.stack).not.toMatch(/module:|parley/);
  expect(
    error?.stack.split("\n").filter((line) => line.trim() === `at ${library}`).length,
  ).toBeGreaterThan(0);
  const [, line, column] = /lambda\.js:(\d+):(\d+)/.exec(frames) ?? [];
  expect(error).toMatchObject({ line: Number(line), column: Number(column) });
});
