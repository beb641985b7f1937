import { afterEach, expect, test, vi } from "vitest";
import { brokenJail, smallLimits, testSandbox } from "@/test/sandbox";
import type { Sandbox, SandboxRequest } from "./sandbox";

let sandbox: Sandbox;
afterEach(() => sandbox.stop());

const waits =
  "async function lambda() { console.log('here'); await new Promise((d) => setTimeout(d, 9000)) }";
const patient = { ...smallLimits, wallMs: 10_000 };
const run = (code: string, limits = patient) =>
  sandbox.run({ key: null, style: "modern", code, input: null, limits });
const works = () => run("async function lambda() { return 'works' }");
const pids = (lane?: string) =>
  sandbox.runners().flatMap((it) => (lane && it.lane !== lane ? [] : (it.pid ?? [])));
/** Where texts without a key run. */
const theirPid = () => pids("quarantine")[0] ?? 0;
/** That the run is under way shows in the work its process has. */
const started = async () => {
  const pid = theirPid();
  await run("async function lambda() {}");
  return pid;
};

test("a runner that dies is replaced, and what was in flight is told", async () => {
  sandbox = testSandbox({ runners: 1 });
  await sandbox.whenReady();
  const lost = run(waits);
  const pid = await started();
  process.kill(pid, "SIGKILL");
  expect(await lost).toMatchObject({ outcome: "platform_error", error: { name: "RunnerCrashed" } });
  expect(await works()).toMatchObject({ outcome: "answered", result: "works" });
  expect(pids()).not.toContain(pid);
});

test("a runner that stands still is noticed and replaced", async () => {
  sandbox = testSandbox({ runners: 1, hangMs: 400 });
  await sandbox.whenReady();
  const lost = run(waits);
  const pid = await started();
  process.kill(pid, "SIGSTOP");
  expect(await lost).toMatchObject({ outcome: "platform_error" });
  expect(await works()).toMatchObject({ result: "works" });
  expect(pids()).not.toContain(pid);
});

test("a runner that stands still with nothing to do is noticed too", async () => {
  sandbox = testSandbox({ runners: 1, hangMs: 300 });
  await sandbox.whenReady();
  const pid = await started();
  process.kill(pid, "SIGSTOP");
  await vi.waitFor(() => expect(pids()).not.toContain(pid), { timeout: 5_000 });
  expect(await works()).toMatchObject({ result: "works" });
});

test("who outgrows the process is told so, and the process is replaced", async () => {
  sandbox = testSandbox({ runners: 1, headroomBytes: 150 * 1024 * 1024 });
  await sandbox.whenReady();
  const pid = theirPid();
  const grows = await run(
    `async function lambda() {
      const all = []; let text = "";
      for (let i = 0; i < 1e7; i++) { text += String.fromCharCode(97 + (i % 26)); if (i % 1e6 === 0) all.push(JSON.parse(JSON.stringify(text))); }
      while (true) all.push(JSON.parse(JSON.stringify(text + all.length)));
    }`,
    { ...patient, cpuMs: 5_000, memoryMb: 256 },
  );
  expect(["out_of_memory", "timeout"]).toContain(grows.outcome);
  expect(await works()).toMatchObject({ result: "works" });
  expect(pids()).not.toContain(pid);
});

test("code that cannot be stopped is answered in time, and its process replaced", async () => {
  sandbox = testSandbox({ runners: 1 });
  await sandbox.whenReady();
  const before = theirPid();
  const stuck = await run("async function lambda() { return (7n ** 5000000n).toString().length }", {
    ...patient,
    cpuMs: 300,
  });
  expect(stuck).toMatchObject({ outcome: "timeout", error: { name: "CpuTimeExceeded" } });
  expect(stuck.durationMs).toBeLessThan(patient.wallMs);
  expect(await works()).toMatchObject({ result: "works" });
  await vi.waitFor(() => expect(pids()).not.toContain(before), { timeout: 6_000 });
});

test("an isolate that is stopped for one run starts anew for the others of its function", async () => {
  sandbox = testSandbox({ runners: 1 });
  await sandbox.whenReady();
  const code = `async function lambda(input) {
    if (input === "loop") while (true);
    await new Promise((d) => setTimeout(d, 100)); return input;
  }`;
  const shared = (input: unknown) =>
    sandbox.run({
      key: "shared",
      style: "modern",
      code,
      input,
      limits: { ...patient, cpuMs: 300 },
    });
  await shared("first");
  const ran = await Promise.all([shared("a"), shared("loop"), shared("b")]);
  expect(ran.map(({ outcome, result }) => [outcome, result])).toEqual([
    ["answered", "a"],
    ["timeout", null],
    ["answered", "b"],
  ]);
});

test("a runner that cannot start is reported, not waited for without end", async () => {
  sandbox = testSandbox({ runners: 1, jail: brokenJail });
  expect(sandbox.ready()).toBe(false);
  await expect(sandbox.whenReady(700)).rejects.toThrow("No runner could be started");
});

test("stopping leaves no process behind", async () => {
  sandbox = testSandbox();
  await sandbox.whenReady();
  const before = pids();
  await sandbox.stop();
  // Two that serve, the quarantine and the standby.
  expect(before).toHaveLength(4);
  for (const pid of before) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
});

/** A live function of its own, whose text stays. */
const live = (owner: string, code: string, more: Partial<SandboxRequest> = {}) =>
  sandbox.run({
    key: `${owner}:1`,
    owner,
    style: "modern",
    code,
    input: null,
    limits: patient,
    ...more,
  });
const loadOf = (lane: string) =>
  sandbox.runners().reduce((sum, it) => sum + (it.lane === lane ? it.runs : 0), 0);

test("a run lost to a neighbour's crash is run again when it had not called out", async () => {
  sandbox = testSandbox({ runners: 1 });
  await sandbox.whenReady();
  const slow = "async function lambda() { await new Promise((d) => setTimeout(d, 300)); return 1 }";
  const lost = [live("a", slow), live("b", slow)];
  await vi.waitFor(() => expect(loadOf("serving")).toBe(2));
  process.kill(pids("serving")[0] ?? 0, "SIGKILL");
  const ran = await Promise.all(lost);
  expect(ran.map(({ outcome }) => outcome)).toEqual(["answered", "answered"]);
});

test("a run lost to a neighbour's crash after it had called out is told to be interrupted", async () => {
  sandbox = testSandbox({ runners: 1 });
  await sandbox.whenReady();
  const asked = Promise.withResolvers<void>();
  const fetch = async () => {
    asked.resolve();
    return new Promise(() => {});
  };
  const code = "async function lambda() { return (await fetch('https://a.test/')).status }";
  const calls = live("a", code, { services: { fetch } });
  const other = live("b", waits);
  await asked.promise;
  await vi.waitFor(() => expect(loadOf("serving")).toBe(2));
  process.kill(pids("serving")[0] ?? 0, "SIGKILL");
  expect(await calls).toMatchObject({ outcome: "interrupted", error: { name: "Interrupted" } });
  await sandbox.stop();
  await other;
});

test("the standby takes the place of a runner that died, and another stands by", async () => {
  sandbox = testSandbox({ runners: 1 });
  await sandbox.whenReady();
  await vi.waitFor(() => expect(pids("standby")).toHaveLength(1));
  const states = () => sandbox.runners().map(({ lane, state }) => `${lane} ${state}`);
  const all = ["quarantine ready", "serving ready", "standby ready"];
  await vi.waitFor(() => expect(states().sort()).toEqual(all), { timeout: 5_000 });
  const [standby] = pids("standby");
  process.kill(pids("serving")[0] ?? 0, "SIGKILL");
  await vi.waitFor(() => expect(pids("serving")).toEqual([standby]));
  await vi.waitFor(() => expect(states().sort()).toEqual(all), { timeout: 5_000 });
});

test("a function that took too long runs in quarantine, and others go on as before", async () => {
  sandbox = testSandbox({ runners: 1 });
  await sandbox.whenReady();
  const code =
    "async function lambda(input) { if (input === 'loop') while (true); await new Promise((d) => setTimeout(d, 500)); return 1 }";
  const short = { limits: { ...patient, cpuMs: 200 } };
  const looped = await live("bad", code, { ...short, input: "loop" });
  expect(looped).toMatchObject({ outcome: "timeout", error: { name: "CpuTimeExceeded" } });
  const again = live("bad", code, short);
  await vi.waitFor(() => expect(loadOf("quarantine")).toBe(1));
  const good = live("good", code, short);
  await vi.waitFor(() => expect(loadOf("serving")).toBe(1));
  expect([await again, await good].map(({ result }) => result)).toEqual([1, 1]);
});
