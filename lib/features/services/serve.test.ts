import { expect, test } from "vitest";
import { z } from "zod";
import { startRedaction } from "@/lib/domain/secrets/redact";
import type { AskingRun } from "@/lib/domain/services/asking-run";
import { defineService, ServiceError } from "@/lib/domain/services/service";
import { serve, servicesOf } from "./serve";

const double = defineService({
  name: "double",
  args: z.object({ n: z.number() }),
  reply: z.number(),
});
const signal = new AbortController().signal;
const run: AskingRun = {
  accountId: "a",
  lambdaId: "l",
  kind: "test",
  calls: "live",
  redaction: startRedaction(),
  outside: [],
};
let times = 0;
const served = [
  serve(double, async (_run, { n }) => {
    times += 1;
    if (n < 0) throw new ServiceError("RangeError", "Only what is positive.");
    return n * 2 + times * 1000;
  }),
];

test("a call is answered, and kept with its answer", async () => {
  times = 0;
  const { services, calls } = servicesOf(served, run);
  expect(await services.double?.({ n: 4 }, signal)).toBe(1008);
  await expect(services.double?.({ n: -1 }, signal)).rejects.toThrow("Only what is positive.");
  expect(calls()).toMatchObject({
    unkept: 0,
    calls: [
      { service: "double", args: { n: 4 }, ok: true, value: 1008 },
      { ok: false, value: { name: "RangeError", message: "Only what is positive." } },
    ],
  });
});

test("a recorded run is given the same answers in their order, and nothing is asked again", async () => {
  times = 0;
  const live = servicesOf(served, run);
  for (const n of [1, 2, 1]) await live.services.double?.({ n }, signal);
  await live.services.double?.({ n: -1 }, signal).catch(() => {});
  const again = servicesOf(served, { ...run, calls: "recorded" }, live.calls().calls);
  const ask = (n: number) => again.services.double?.({ n }, signal);
  times = 100;
  expect([await ask(2), await ask(1), await ask(1)]).toEqual([2004, 1002, 3002]);
  await expect(ask(-1)).rejects.toMatchObject({ name: "RangeError" });
  await expect(ask(1)).rejects.toMatchObject({ name: "NotRecorded" });
  expect(times).toBe(100);
});

test("a run whose calls are refused is told so, and asks nothing", async () => {
  times = 0;
  const { services } = servicesOf(served, { ...run, calls: "refused" });
  await expect(services.double?.({ n: 1 }, signal)).rejects.toMatchObject({ name: "CallRefused" });
  expect(times).toBe(0);
});

test("what must not be written down is asked anew in every mode, and not kept", async () => {
  const secret = [serve(double, async (_run, { n }) => n, { kept: false })];
  const { services, calls } = servicesOf(secret, { ...run, calls: "refused" });
  expect(await services.double?.({ n: 3 }, signal)).toBe(3);
  expect(calls().calls).toEqual([]);
});

test("a secret is kept neither in a question nor in an answer, and the answer is found again", async () => {
  const echo = defineService({ name: "echo", args: z.string(), reply: z.string() });
  const echoing = [serve(echo, async (_run, text) => `you said ${text}`)];
  const given = () => ({ ...run, redaction: startRedaction() });
  const first = given();
  const live = servicesOf(echoing, first);
  first.redaction.add("KEY", "s3cret");
  expect(await live.services.echo?.("Bearer s3cret", signal)).toBe("you said Bearer s3cret");
  const { calls } = live.calls();
  expect(JSON.stringify(calls)).not.toContain("s3cret");
  const second = given();
  const again = servicesOf(echoing, { ...second, calls: "recorded" }, calls);
  second.redaction.add("KEY", "another");
  expect(await again.services.echo?.("Bearer another", signal)).toBe(
    "you said Bearer [redacted: KEY]",
  );
});

test("arguments that do not fit are refused with the place", async () => {
  const { services } = servicesOf(served, run);
  await expect(services.double?.({ n: "4" }, signal)).rejects.toMatchObject({
    name: "TypeError",
    message: expect.stringMatching(/^n: /),
  });
});

test("answers beyond what is kept are counted", async () => {
  const echo = defineService({ name: "echo", args: z.string(), reply: z.string() });
  const { services, calls } = servicesOf([serve(echo, async (_run, text) => text)], run);
  for (let i = 0; i < 4; i++) await services.echo?.("x".repeat(150_000), signal);
  expect([calls().calls.length, calls().unkept]).toEqual([3, 1]);
});
