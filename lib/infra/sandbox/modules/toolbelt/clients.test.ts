import { beforeEach, expect, test } from "vitest";
import { ServiceError } from "@/lib/domain/services/service";
import { host } from "../host";
import { furnishHost } from "../host.fixture";
import { ErrorCodes, ErrorStrategy, Toolbelt as Modern } from "./core-functions-toolbelt";
import { Toolbelt as Classic } from "./lp-faas-toolbelt";

let asked: [string, unknown][];
let answer: (service: string, args: never) => unknown;
beforeEach(() => {
  asked = [];
  furnishHost({
    ask: async (service, args) => {
      asked.push([service, args]);
      return answer(service, args as never);
    },
    setTimeout: (handler) => {
      queueMicrotask(handler);
      return 1;
    },
  });
});

test("secrets are read, changed and made", async () => {
  answer = (_service, args) => args;
  const client = Classic.SecretClient();
  await client.readSecret("k");
  await client.updateSecret({ key: "k", value: { a: 1 } });
  await Modern.SecretClient().writeSecret({ key: "k", value: "v" });
  expect(asked).toEqual([
    ["secret.read", { key: "k" }],
    ["secret.update", { key: "k", value: { a: 1 } }],
    ["secret.write", { key: "k", value: "v" }],
  ]);
});

test.each([
  [new ServiceError("SecretError", "There is no secret named k."), ErrorCodes.Secret.NotFound],
  [new ServiceError("SecretError", "It cannot be used just now."), ErrorCodes.Secret.Failure],
  [new ServiceError("TypeError", "key: too long"), ErrorCodes.Secret.Invalid],
])("a secret's failure has its code: %s", async (thrown, code) => {
  answer = () => {
    throw thrown;
  };
  const { message } = thrown;
  await expect(Classic.SecretClient().readSecret("k")).rejects.toMatchObject({
    name: "SecretError",
    code,
    message,
  });
  await expect(Modern.SecretClient().readSecret("k")).rejects.toMatchObject({
    name: "ToolBeltError",
    code,
    message,
  });
});

test("context is kept by namespace, session and name", async () => {
  const replies: Record<string, unknown> = {
    "context.createNamespace": { name: "n", createdAt: "2026-11-22T09:00:00.000Z", ttlSecond: 5 },
    "context.get": { a: 1 },
    "context.listNamespaces": [],
    "context.listSessions": ["s"],
  };
  answer = (service) => replies[service] ?? null;
  const client = Modern.ContextServiceClient({ accountId: "a", apiKey: "k" });
  expect(await client.createNamespace("n", { ttl: 5 })).toEqual({
    name: "n",
    createdAt: new Date("2026-11-22T09:00:00Z"),
    ttlSecond: 5,
  });
  await client.setPropertiesInNamespace("n", { a: 1 }, "s");
  await client.updatePropertiesInNamespace("n", { a: 2 });
  expect(await client.getPropertyInSession("n", "a", "s")).toBe(1);
  expect(await client.getPropertyInSession("n", "b")).toBeUndefined();
  expect(await client.getSelectedPropertiesInSession("n", ["a"])).toEqual({ a: 1 });
  expect(await client.getAllPropertiesInSession("n", "s")).toEqual({ a: 1 });
  expect(await client.getListOfSessions("n")).toEqual(["s"]);
  expect(await client.getListOfNamespaces()).toEqual([]);
  await client.deletePropertyInSession("n", "a", "s");
  await client.deleteSession("n", "s");
  await client.deleteNamespace("n");
  expect(JSON.parse(JSON.stringify(asked))).toEqual([
    ["context.createNamespace", { namespace: "n", ttl: 5 }],
    ["context.set", { namespace: "n", session: "s", properties: { a: 1 } }],
    ["context.set", { namespace: "n", properties: { a: 2 } }],
    ["context.get", { namespace: "n", session: "s", names: ["a"] }],
    ["context.get", { namespace: "n", names: ["b"] }],
    ["context.get", { namespace: "n", names: ["a"] }],
    ["context.get", { namespace: "n", session: "s" }],
    ["context.listSessions", { namespace: "n" }],
    ["context.listNamespaces", {}],
    ["context.delete", { namespace: "n", session: "s", names: ["a"] }],
    ["context.delete", { namespace: "n", session: "s" }],
    ["context.deleteNamespace", { namespace: "n" }],
  ]);
});

test("a wrong argument of context is told from a failure", async () => {
  answer = () => {
    throw new ServiceError("TypeError", "namespace: A namespace has a name.");
  };
  await expect(Classic.ContextServiceClient().getListOfSessions("")).rejects.toMatchObject({
    name: "SDKError",
    code: "com.liveperson.context.parameter.incorrect",
  });
});

test("functions are invoked one after the other, and answered in that order", async () => {
  answer = (_service, { id }: { id: string }) => ({ statusCode: 200, body: { id } });
  const invocations = [{ uuid: "a", headers: { h: "1" }, payload: { p: 1 } }, { uuid: "b" }];
  expect(await Classic.OrchestratorClient().invoke(invocations, 5_000)).toEqual([
    { uuid: "a", statusCode: 200, headers: {}, body: { id: "a" } },
    { uuid: "b", statusCode: 200, headers: {}, body: { id: "b" } },
  ]);
  expect(asked[0]).toEqual([
    "lambda.invoke",
    {
      id: "a",
      headers: [{ key: "h", value: "1" }],
      payload: { p: 1 },
      timeoutMs: expect.any(Number),
    },
  ]);
});

const failed = (statusCode: number) => ({
  statusCode,
  body: null,
  error: { code: "c", message: "m" },
});

test.each([
  ["the engine's own failure is tried again", 500, undefined, 4],
  ["being busy is tried again, as often as is said", 429, 1, 2],
  ["a failure of the function is not", 901, undefined, 1],
  ["nor is one that is not there", 404, undefined, 1],
])("%s", async (_name, status, retries, tries) => {
  answer = () => failed(status);
  const [one] = await Modern.OrchestratorClient().invoke([
    { uuid: "a", ...(retries ? { retries } : {}) },
  ]);
  expect(one).toMatchObject({ uuid: "a", statusCode: status, error: { code: "c" } });
  expect(asked).toHaveLength(tries);
});

test.each([
  ["PlatformError", 4],
  ["InvocationRefused", 1],
])("what the engine itself says is tried again where that may help: %s", async (name, tries) => {
  answer = () => {
    throw new ServiceError(name, "m");
  };
  const [one] = await Modern.OrchestratorClient().invoke([{ uuid: "a" }]);
  expect(one).toMatchObject({ error: { code: ErrorCodes.OrchestratorFN.General, message: "m" } });
  expect(asked).toHaveLength(tries);
});

test("who decides by itself what to try again is asked", async () => {
  const seen: unknown[] = [];
  answer = () => failed(901);
  await Modern.OrchestratorClient().invoke([
    {
      uuid: "a",
      retryFunction: (status, error) => {
        seen.push([status, error]);
        return seen.length < 2;
      },
    },
  ]);
  expect(seen).toEqual([
    [901, { code: "c", message: "m" }],
    [901, { code: "c", message: "m" }],
  ]);
});

test("the first failure ends it all where that is asked for", async () => {
  answer = () => failed(901);
  const options = { errorStrategy: ErrorStrategy.EXIT_ON_ERROR };
  await expect(
    Modern.OrchestratorClient().invoke([{ uuid: "a" }, { uuid: "b" }], 1_000, options),
  ).rejects.toMatchObject({ name: "ToolBeltError", code: "c" });
  expect(asked).toHaveLength(1);
});

test("side by side they are asked at once, and past the deadline no more", async () => {
  let running = 0;
  let most = 0;
  host.ask = async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    return { statusCode: 200, body: 1 };
  };
  const three = [{ uuid: "a" }, { uuid: "b" }, { uuid: "c" }];
  await Modern.OrchestratorClient().invoke(three, 1_000, { invokeParallel: true });
  expect(most).toBe(3);
  expect(await Modern.OrchestratorClient().invoke([{ uuid: "a" }], -1)).toEqual([
    {
      uuid: "a",
      error: {
        code: ErrorCodes.OrchestratorFN.Timeout,
        message: "There was no answer before the deadline.",
      },
    },
  ]);
});
