import { afterAll, beforeEach, expect, test } from "vitest";
import { startRedaction } from "@/lib/domain/secrets/redact";
import { type SecretValue, secretLimits } from "@/lib/domain/secrets/secret";
import type { AskingRun } from "@/lib/domain/services/asking-run";
import { readKeys } from "@/lib/infra/secrets/keys";
import { openSealer } from "@/lib/infra/secrets/seal";
import { makeAccount, makeLambda } from "@/test/factories";
import { testStore } from "@/test/store";
import { secretServices } from "./secrets";
import { servicesOf } from "./serve";

const { store, stop } = await testStore();
afterAll(stop);
const sealer = openSealer(readKeys(["a key that only tests have"]));
const signal = new AbortController().signal;

let accountId: string;
let lambdaId: string;
beforeEach(async () => {
  accountId = await makeAccount({ store });
  lambdaId = (await makeLambda({ store }, { account: accountId, name: "reads" })).id;
});

const keep = (name: string, value: SecretValue, by = sealer) =>
  store.secrets.put({
    account: accountId,
    name,
    value: by.seal({ account: accountId, name }, value),
    by: "owner",
  });

function start(given: Partial<AskingRun> = {}) {
  const redaction = startRedaction();
  const run: AskingRun = {
    accountId,
    lambdaId,
    kind: "live",
    calls: "live",
    redaction,
    outside: [],
    ...given,
  };
  const { services, calls } = servicesOf(secretServices({ store, sealer }), run);
  const ask = (name: string, args: unknown) => services[name]?.(args, signal);
  return { ask, calls, redaction };
}

test.each(["text", 4711, { user: "u", pass: "p4ssw0rd" }])(
  "%j is read as it was",
  async (value) => {
    await keep("KEY", value);
    expect(await start().ask("secret.read", { key: "KEY" })).toEqual({ key: "KEY", value });
  },
);

test("what a run was given is taken out of its texts, and no call is kept", async () => {
  await keep("KEY", { user: "caller", pass: "p4ssw0rd" });
  const { ask, calls, redaction } = start();
  await ask("secret.read", { key: "KEY" });
  await ask("secret.write", { key: "NEW", value: "f8esh" });
  expect(redaction.text("caller p4ssw0rd f8esh")).toBe(
    "[redacted: KEY] [redacted: KEY] [redacted: NEW]",
  );
  expect(calls()).toEqual({ calls: [], unkept: 0 });
});

test("the audit log says which function set a secret, once for many times", async () => {
  await start().ask("secret.write", { key: "NEW", value: "f8esh-canary" });
  await start().ask("secret.update", { key: "NEW", value: "f9esh-canary" });
  const filter = { action: "secret.put" } as const;
  const entries = await store.audit.list({ account: accountId, filter, limit: 10 });
  expect(entries).toMatchObject([
    {
      actor: { kind: "function", id: lambdaId, name: "function reads" },
      subject: { kind: "secret", id: "NEW", name: "NEW" },
      before: null,
      after: { kind: "text" },
    },
  ]);
  expect(JSON.stringify(entries)).not.toContain("canary");
});

test("a secret that is not there, or another account's, is an error of its own", async () => {
  await keep("KEY", "x");
  const other = start({ accountId: await makeAccount({ store }) });
  for (const ask of [
    () => start().ask("secret.read", { key: "GONE" }),
    () => other.ask("secret.read", { key: "KEY" }),
    () => start().ask("secret.update", { key: "GONE", value: "x" }),
  ]) {
    await expect(ask()).rejects.toMatchObject({
      name: "SecretError",
      message: expect.stringMatching(/^There is no secret named (GONE|KEY)\./),
    });
  }
});

test("update changes what is there, write makes it too, and both say which function it was", async () => {
  await keep("KEY", "old");
  const { ask } = start();
  await ask("secret.update", { key: "KEY", value: { token: "new" } });
  await ask("secret.write", { key: "MADE", value: 12 });
  expect(await ask("secret.read", { key: "KEY" })).toMatchObject({ value: { token: "new" } });
  expect(await store.secrets.list({ account: accountId })).toMatchObject([
    { name: "KEY", kind: "json", revision: 2, changedBy: "function reads" },
    { name: "MADE", kind: "number", revision: 1 },
  ]);
});

test("a run on recorded answers reads, and changes nothing", async () => {
  await keep("KEY", "old");
  const { ask } = start({ calls: "recorded" });
  expect(await ask("secret.update", { key: "KEY", value: "new" })).toMatchObject({ value: "new" });
  await ask("secret.write", { key: "MADE", value: "new" });
  expect(await ask("secret.read", { key: "KEY" })).toMatchObject({ value: "old" });
  expect(await store.secrets.list({ account: accountId })).toHaveLength(1);
});

test("a run without calls reads, and is refused to change", async () => {
  await keep("KEY", "old");
  const { ask } = start({ calls: "refused" });
  expect(await ask("secret.read", { key: "KEY" })).toMatchObject({ value: "old" });
  for (const name of ["secret.update", "secret.write"]) {
    await expect(ask(name, { key: "KEY", value: "new" })).rejects.toMatchObject({
      name: "CallRefused",
    });
  }
});

test("a key that the engine does not have is said, and what to do", async () => {
  await keep("KEY", "x", openSealer(readKeys(["another key, lost meanwhile"])));
  await expect(start().ask("secret.read", { key: "KEY" })).rejects.toMatchObject({
    name: "SecretError",
    message: expect.stringMatching(
      /^The secret KEY cannot be used.*Add that key to PARLEY_SECRET_KEY/,
    ),
  });
});

test.each<[string, unknown]>([
  ["secret.read", {}],
  ["secret.read", { key: "a b" }],
  ["secret.read", { key: 7 }],
  ["secret.read", null],
  ["secret.update", { key: "KEY" }],
  ["secret.update", { key: "KEY", value: null }],
  ["secret.write", { key: "KEY", value: "x".repeat(11_000) }],
  ["secret.write", { key: "__proto__", value: "x" }],
])("%s refuses %j", async (name, args) => {
  await expect(start().ask(name, args)).rejects.toMatchObject({ name: "TypeError" });
});

test("one run uses so many secrets, each as often as it likes", async () => {
  const { ask } = start();
  for (let made = 0; made <= secretLimits.ofOneRun; made++) await keep(`S${made}`, `value-${made}`);
  for (let read = 0; read < secretLimits.ofOneRun; read++)
    await ask("secret.read", { key: `S${read}` });
  await ask("secret.read", { key: "S0" });
  const more = ask("secret.read", { key: `S${secretLimits.ofOneRun}` });
  await expect(more).rejects.toMatchObject({ name: "SecretError" });
});

test("an account that is full says so to the function", async () => {
  for (let made = 0; made < secretLimits.secrets; made++) await keep(`S${made}`, "x");
  await expect(start().ask("secret.write", { key: "MORE", value: "x" })).rejects.toMatchObject({
    name: "SecretError",
    message: expect.stringContaining("at most 200 secrets"),
  });
});
