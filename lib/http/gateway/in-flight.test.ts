import { afterEach, expect, test } from "vitest";
import type { Run } from "@/lib/domain/invocations/run";
import type { RequestAnswers } from "./first-answer";
import { startGateway } from "./gateway";
import type { Gatekeeper } from "./route";

const run: Run = {
  id: "1",
  outcome: "answered",
  result: 1,
  effects: [],
  warnings: [],
  logs: [],
  droppedLogs: 0,
  calls: [],
  durationMs: 1,
  cpuMs: 1,
};

/** A gateway that takes two invocations at once, and functions that answer when they are told to. */
async function busyGateway() {
  const waiting: (() => void)[] = [];
  const keeper: Gatekeeper = {
    invokeEvent: async () => null,
    invokeLambda: () => new Promise((answer) => waiting.push(() => answer(run))),
    isImplemented: async () => true,
    changeConversation: async () => ({}),
    getConversation: async () => ({}),
    health: async () => "ok",
  };
  const begun = new Set<string>();
  const answers: RequestAnswers = {
    begin: async ({ key }) => {
      if (begun.has(key)) return { kind: "running" };
      begun.add(key);
      return { kind: "new" };
    },
    finish: async () => {},
    forget: async () => {},
  };
  const gateway = await startGateway({
    host: "127.0.0.1",
    port: 0,
    servedHosts: ["127.0.0.1"],
    adminToken: undefined,
    publicUrl: undefined,
    machines: { recognise: async () => null, takesAnonymous: async () => true },
    anonymousPossible: true,
    issueToken: () => Promise.reject(new Error("nobody asks")),
    mostInFlight: 2,
    answers,
    keeper,
    report: () => {},
  });
  const at = `http://127.0.0.1:${gateway.port}/api/account/default`;
  const invoke = (headers: Record<string, string> = {}) =>
    fetch(`${at}/lambdas/1/invoke`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: '{"payload":{}}',
    });
  const underWay = async (count: number) => {
    await expect.poll(() => waiting.length).toBe(count);
  };
  return { at, gateway, waiting, invoke, underWay };
}

let stop = async () => {};
afterEach(() => stop());

test("one more than an engine takes at once is told to come again, and is not remembered", async () => {
  const { at, gateway, waiting, invoke, underWay } = await busyGateway();
  stop = gateway.stop;
  const taken = [invoke(), invoke()];
  await underWay(2);

  const refused = await invoke({ "x-request-id": "same" });
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("1");
  expect(await refused.json()).toEqual({
    errorCode: "com.liveperson.faas.es.general",
    errorMsg: expect.stringContaining("2 invocations"),
  });
  expect((await fetch(`${at}/events/controllerbot_messaging_ttr/isImplemented`)).status).toBe(200);

  for (const answer of waiting.splice(0)) answer();
  expect((await Promise.all(taken)).map(({ status }) => status)).toEqual([200, 200]);
  const again = invoke({ "x-request-id": "same" });
  await underWay(1);
  waiting.pop()?.();
  expect((await again).status).toBe(200);
});
