import { afterAll, beforeAll, expect, test } from "vitest";
import { smallLimits, testSandbox } from "@/test/sandbox";
import { hostile } from "./hostile";
import type { Sandbox } from "./sandbox";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = testSandbox();
  await sandbox.whenReady();
});
afterAll(() => sandbox.stop());

const limits = smallLimits;
const neighbour = () =>
  sandbox.run({
    key: "neighbour",
    style: "modern",
    code: "async function lambda(input) { await new Promise((d) => setTimeout(d, 3)); return input }",
    input: { n: 1 },
    limits: { ...limits, wallMs: 10_000 },
  });

test.each(hostile)("$name ends clearly, and its neighbour is answered", async (attack) => {
  const { style = "modern", code, outcomes, error, result } = attack;
  let over = false;
  const attacked = sandbox
    .run({ key: null, style, code, input: { headers: [], payload: {} }, limits })
    .finally(() => {
      over = true;
    });
  const answers: string[] = [];
  do answers.push((await neighbour()).outcome);
  while (!over);
  const ran = await attacked;
  expect(outcomes).toContain(ran.outcome);
  if (error !== undefined) expect(ran.error?.name).toBe(error);
  if (result !== undefined) expect(ran.result).toEqual(result);
  if (ran.outcome !== "answered") expect(ran.error?.message).not.toBe("");
  expect(new Set(answers)).toEqual(new Set(["answered"]));
});

test("a log flood is kept up to its caps, and what was dropped is counted", async () => {
  const flood = await sandbox.run({
    key: null,
    style: "modern",
    code: "async function lambda() { for (let i = 0; i < 50000; i++) console.log('line ' + i, { i }); return 1 }",
    input: null,
    limits: { ...limits, cpuMs: 2_000 },
  });
  expect(flood).toMatchObject({ outcome: "answered", result: 1, droppedLogs: 49_000 });
  expect(flood.logs).toHaveLength(1000);
  expect(flood.logs[0]).toMatchObject({ message: "line 0", extras: [{ i: 0 }] });
});

test("one line and all lines together have a limit of bytes", async () => {
  const { logs, droppedLogs } = await sandbox.run({
    key: null,
    style: "modern",
    code: "async function lambda() { for (let i = 0; i < 100; i++) console.log('x'.repeat(1e5)) }",
    input: null,
    limits,
  });
  expect(logs.map(({ message }) => message.length)).toEqual(Array(8).fill(32 * 1024));
  expect(droppedLogs).toBe(92);
});
