import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import type { Run } from "@/lib/domain/invocations/run";
import type { RunRequest } from "@/lib/domain/invocations/run-request";
import { anInvocation, makeAccount, makeDeployed, makeLambda } from "@/test/factories";
import { refusals } from "@/test/refusals";
import { testStore } from "@/test/store";
import { testLambda } from "./test-lambda";

const { store, stop } = await testStore();
afterAll(stop);
const account = await makeAccount({ store });
const input = { headers: [], payload: { surprise: 1 } };

/** Keeps what it was asked, and answers that nothing happened. */
function listening() {
  const asked: RunRequest[] = [];
  const run = async (request: RunRequest): Promise<Run> => {
    asked.push(request);
    return {
      id: randomUUID(),
      outcome: "answered",
      result: null,
      effects: [],
      warnings: [],
      logs: [],
      droppedLogs: 0,
      calls: [],
      durationMs: 0,
      cpuMs: 0,
    };
  };
  return { asked, engine: { run } };
}

test("the draft runs unless a text or a version is given", async () => {
  const { id } = await makeDeployed({ store }, { account, code: "async function lambda() {}" });
  await store.drafts.save({ account, id, code: "draft", revision: 1, by: "owner" });
  const { asked, engine } = listening();
  const key = { account, id, input };
  await testLambda({ store, engine }, key);
  await testLambda({ store, engine }, { ...key, code: "unsaved" });
  await testLambda({ store, engine }, { ...key, code: "" });
  await testLambda({ store, engine }, { ...key, version: 1 });
  expect(asked.map(({ code, version }) => [code, version])).toEqual([
    ["draft", null],
    ["unsaved", null],
    ["", null],
    ["async function lambda() {}", 1],
  ]);
});

test("a test goes by the account's settings and the function's own limits", async () => {
  const brand = await makeAccount({ store });
  await store.accounts.updateSettings({ account: brand, change: { emptyArray: "nothing" } });
  const { id } = await makeLambda({ store }, { account: brand, style: "classic" });
  const change = { limits: { wallMs: 200 } };
  await store.lambdas.update({ account: brand, id, by: "owner", change });
  const { asked, engine } = listening();
  await testLambda({ store, engine }, { account: brand, id, input });
  expect(asked).toMatchObject([
    {
      accountId: brand,
      lambdaId: id,
      kind: "test",
      style: "classic",
      input,
      limits: { wallMs: 200 },
      rules: {
        emptyArray: "nothing",
        automaticMessages: seedSettings.automaticMessages,
        skills: seedSettings.skills,
      },
    },
  ]);
});

test("what cannot be tested does not reach the engine", async () => {
  const { id } = await makeLambda({ store }, { account });
  const { asked, engine } = listening();
  const ask = (more: object) => testLambda({ store, engine }, { account, id, input, ...more });
  expect(await refusals([ask({ code: "", version: 1 })])).toEqual(["bad_request"]);
  const missing = [ask({ version: 1 }), ask({ id: randomUUID() }), ask({ account: "nobody" })];
  expect(await refusals(missing)).toEqual(["not_found"]);
  expect(asked).toEqual([]);
});

test("a clock and a seed may be given", async () => {
  const { id } = await makeLambda({ store }, { account });
  const { asked, engine } = listening();
  const given = { now: 5, seed: "seed" };
  await testLambda({ store, engine }, { account, id, input, given });
  expect(asked.map((request) => request.given)).toEqual([given]);
});

test("a recorded run is given the answers of the run that is named, or of the newest that called", async () => {
  const made = await makeLambda({ store }, { account });
  const key = { account, id: made.id, input };
  const { asked, engine } = listening();
  const recorded = (recordingOf?: string) =>
    testLambda({ store, engine }, { ...key, calls: "recorded", recordingOf });
  await expect(recorded()).rejects.toMatchObject({ code: "invalid" });

  const call = (value: string) => ({ service: "fetch", args: {}, ok: true, value, ms: 1 });
  const kept = (...values: string[]) => ({
    ...anInvocation(made),
    recording: { given, calls: values.map(call), unkept: 0 },
  });
  const given = { seed: "c2VlZA==", now: 1, readings: [2], turns: [-1], cut: false };
  const [first, second, quiet] = [kept("first"), kept("second"), kept()];
  await store.invocations.addMany([first, second, quiet]);
  await recorded();
  await recorded(first.id);
  await recorded(quiet.id);
  expect(asked.map(({ recordedCalls }) => recordedCalls?.map(({ value }) => value))).toEqual([
    ["second"],
    ["first"],
    [],
  ]);
  expect(asked.map((request) => request.given)).toEqual([given, given, given]);
  const others = await makeLambda({ store }, { account });
  await expect(
    testLambda(
      { store, engine },
      { ...key, id: others.id, calls: "recorded", recordingOf: first.id },
    ),
  ).rejects.toMatchObject({ code: "not_found" });
});
