import { expect, test, vi } from "vitest";
import { type Chain, chainLimits, startChain } from "@/lib/domain/invocations/chain";
import type { Run } from "@/lib/domain/invocations/run";
import { startRedaction } from "@/lib/domain/secrets/redact";
import type { AskingRun } from "@/lib/domain/services/asking-run";
import { type InvokeDeps, lambdaServices } from "./lambdas";
import { servicesOf } from "./serve";

const ran: Run = {
  id: "r",
  outcome: "answered",
  result: { type: "closeConversation" },
  logs: [],
  droppedLogs: 0,
  calls: [],
  durationMs: 1,
  cpuMs: 1,
  effects: [],
  warnings: [],
};
const error = { name: "Error", message: "no", stack: "" };

function asker(invoke: InvokeDeps["invoke"], chain: Chain = startChain()) {
  const run: AskingRun = {
    accountId: "a",
    lambdaId: "asks",
    kind: "live",
    calls: "live",
    redaction: startRedaction(),
    outside: [],
    chain,
  };
  const { services } = servicesOf(lambdaServices({ invoke }), run);
  return {
    run,
    ask: (more = {}, signal = new AbortController().signal) =>
      services["lambda.invoke"]?.(
        { id: "other", headers: [], payload: { x: 1 }, timeoutMs: 1_000, ...more },
        signal,
      ),
  };
}

test("the other function gets the payload, and its answer comes back", async () => {
  const invoke = vi.fn<InvokeDeps["invoke"]>(async () => ran);
  const { ask, run } = asker(invoke);
  expect(await ask()).toEqual({ statusCode: 200, body: ran.result });
  expect(invoke).toHaveBeenCalledWith(
    { account: "a", id: "other", input: { headers: [], payload: { x: 1 } } },
    { redaction: run.redaction, chain: { depth: 1, invoked: { count: 1 } } },
  );
});

test.each([
  ["missing", 404, "com.liveperson.faas.es.missinglambda"],
  ["not_deployed", 404, "com.liveperson.faas.es.notdeployed"],
  [{ ...ran, outcome: "function_error", error }, 901, "com.liveperson.faas.handler.custom-failure"],
  [
    { ...ran, outcome: "timeout", error },
    901,
    "com.liveperson.faas.handler.executiontime-exceeded",
  ],
  [{ ...ran, outcome: "platform_error", error }, 500, "com.liveperson.faas.es.general"],
] as const)("what fails is told as the gateway tells it: %o", async (ended, statusCode, code) => {
  const { ask } = asker(async () => ended);
  expect(await ask()).toMatchObject({ statusCode, error: { code } });
});

test("who comes back to itself is stopped at the third function below", async () => {
  const { ask } = asker(async () => ran, { ...startChain(), depth: chainLimits.depth });
  await expect(ask()).rejects.toMatchObject({ name: "InvocationRefused" });
});

test("all functions of a chain share what they may invoke", async () => {
  const chain = startChain();
  const { ask } = asker(async () => ran, chain);
  for (let i = 0; i < chainLimits.invocations; i++) await ask();
  await expect(asker(async () => ran, { ...chain, depth: 2 }).ask()).rejects.toMatchObject({
    name: "InvocationRefused",
    message: expect.stringContaining("50 others in all"),
  });
});

test("nobody waits longer than was asked for, nor for a run that is gone", async () => {
  vi.useFakeTimers();
  const { ask } = asker(() => new Promise(() => {}));
  const late = expect(ask({ timeoutMs: 500 })).rejects.toMatchObject({ name: "TimeoutError" });
  await vi.advanceTimersByTimeAsync(500);
  await late;
  const gone = new AbortController();
  const aborted = expect(ask({}, gone.signal)).rejects.toMatchObject({ name: "AbortError" });
  gone.abort();
  await aborted;
  vi.useRealTimers();
});
