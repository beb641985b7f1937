import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallLimits, testSandbox } from "@/test/sandbox";
import type { Sandbox } from "./sandbox";

// What modules add to the wall: operations that the runner computes, texts of ours beside user code.
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = testSandbox();
  await sandbox.whenReady();
});
afterAll(() => sandbox.stop());

const { privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 4096,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const limits = { ...smallLimits, memoryMb: 64 };
const run = (code: string, key: string | null = null) =>
  sandbox.run({ key, style: "modern", code, input: null, limits });
const neighbour = () =>
  sandbox.run({
    key: "neighbour",
    style: "modern",
    code: "async function lambda() { await new Promise((d) => setTimeout(d, 3)); return new URL('https://a.test').host }",
    input: null,
    limits: { ...limits, wallMs: 10_000 },
  });

test.each([
  [
    "URLs without end",
    "async function lambda() { for (;;) new URL('https://a.test/' + 'x'.repeat(16000)); }",
  ],
  [
    "hashes without end",
    "import { createHash } from 'crypto'; async function lambda() { const data = Buffer.alloc(2e6); for (;;) createHash('sha512').update(data).digest(); }",
  ],
  [
    "signatures without end",
    `import { sign } from "crypto"; const key = ${JSON.stringify(privateKey)}; async function lambda() { for (;;) sign("sha256", "x", key); }`,
  ],
  [
    "random bytes without end",
    "async function lambda() { for (;;) crypto.getRandomValues(new Uint8Array(65536)); }",
  ],
  [
    "a library's own loop",
    "import _ from 'lodash'; async function lambda() { _.times(1e12, _.noop); }",
  ],
])("%s end at the limit, and the neighbour is answered", async (_name, code) => {
  let over = false;
  const attacked = run(code).finally(() => {
    over = true;
  });
  const answers: unknown[] = [];
  do answers.push((await neighbour()).result);
  while (!over);
  // Some of them keep what they make: then it may be the memory that ends first.
  expect(["timeout", "out_of_memory"]).toContain((await attacked).outcome);
  expect(new Set(answers)).toEqual(new Set(["a.test"]));
});

test.each([
  [
    "more than can be hashed at once",
    "import { createHash } from 'crypto'; createHash('md5').update('x'.repeat(9e6)).digest()",
  ],
  [
    "a huge key",
    `import { createPublicKey } from "crypto"; createPublicKey("-----BEGIN PUBLIC KEY-----\\n" + "A".repeat(1e6))`,
  ],
  [
    "a number for a text",
    "import { createHash } from 'crypto'; createHash({ toString: () => { throw new Error('bite') } })",
  ],
  ["a host that cannot be written", "new URL('https://' + '\\u{10ffff}'.repeat(5000))"],
])("%s is refused with an error of the function's own", async (_name, code) => {
  const { outcome, error } = await run(`${code};\nasync function lambda() {}`);
  expect(outcome).toBe("function_error");
  expect(error?.stack).not.toMatch(/file:|node:|node_modules/);
});

test("no module leaves a door to the runner", async () => {
  const code = `import crypto, { createHash } from "crypto"; import _ from "lodash"; import jwt from "jsonwebtoken";
    async function lambda() {
      const out = (value) => { try { return typeof value.constructor.constructor("return process.mainModule ?? process.binding ?? 0")(); } catch { return "nothing"; } };
      const names = Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith("__"));
      return [out(createHash), out(_.template), out(jwt.sign), out(crypto.randomUUID), out(Buffer.from("x")), names, typeof require];
    }`;
  expect((await run(code)).result).toEqual([
    "number",
    "number",
    "number",
    "number",
    "number",
    [],
    "undefined",
  ]);
});

test("what a run does to a module or to its built-ins reaches no later run", async () => {
  const code = `import _ from "lodash"; import { createHash } from "crypto";
    async function lambda() {
      const before = [typeof _.evil, createHash("md5").update("x").digest("hex"), new URL("https://a.test").host, JSON.stringify([1])];
      _.evil = 1; String.fromCharCode = () => "evil"; JSON.parse = () => ({ host: "evil" }); Object.prototype.evil = 1;
      globalThis.URL = class { host = "evil" }; Array.prototype.map = () => ["evil"]; Buffer.from = () => "evil";
      return before;
    }`;
  const first = await run(code, "polluter");
  const second = await run(code, "polluter");
  expect(first.outcome).toBe("answered");
  expect(second.result).toEqual(first.result);
});

test("a run that repeats another draws the same, and tells nothing of its seed", async () => {
  const code = `import { randomBytes, randomUUID } from "crypto"; import { v4 } from "uuid";
    async function lambda() { return [randomUUID(), v4(), randomBytes(8).toString("hex"), crypto.getRandomValues(new Uint8Array(4)).join()]; }`;
  const first = await run(code);
  const again = await sandbox.run({
    key: null,
    style: "modern",
    code,
    input: null,
    limits,
    ...(first.given ? { given: first.given } : {}),
  });
  const other = await run(code);
  expect(again.result).toEqual(first.result);
  expect(other.result).not.toEqual(first.result);
});
