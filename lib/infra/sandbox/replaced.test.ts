import { afterEach, expect, test, vi } from "vitest";
import { smallLimits, testSandbox } from "@/test/sandbox";
import type { Sandbox } from "./sandbox";

let sandbox: Sandbox;
afterEach(() => sandbox.stop());

const waits =
  "async function lambda() { console.log('here'); await new Promise((d) => setTimeout(d, 9000)) }";
const patient = { ...smallLimits, wallMs: 10_000 };
const run = (code: string, limits = patient) =>
  sandbox.run({ key: null, style: "modern", code, input: null, limits });
const works = () => run("async function lambda() { return 'works' }");
/** That the run is under way shows in the work its process has. */
const started = async (index = 0) => {
  const pid = sandbox.pids()[index] ?? 0;
  await run("async function lambda() {}");
  return pid;
};

test("a runner that dies is replaced, and what was in flight is told", async () => {
  sandbox = testSandbox({ runners: 1 });
  await sandbox.whenReady();
  const lost = run(waits);
  const pid = await started();
  process.kill(pid, "SIGKILL");
  expect(await lost).toMatchObject({ outcome: "platform_error", error: { name: "RunnerLost" } });
  expect(await works()).toMatchObject({ outcome: "answered", result: "works" });
  expect(sandbox.pids()).not.toContain(pid);
});

test("a runner that stands still is noticed and replaced", async () => {
  sandbox = testSandbox({ runners: 1, hangMs: 400 });
  await sandbox.whenReady();
  const lost = run(waits);
  const pid = await started();
  process.kill(pid, "SIGSTOP");
  expect(await lost).toMatchObject({ outcome: "platform_error" });
  expect(await works()).toMatchObject({ result: "works" });
  expect(sandbox.pids()).not.toContain(pid);
});

test("a runner that stands still with nothing to do is noticed too", async () => {
  sandbox = testSandbox({ runners: 1, hangMs: 300 });
  await sandbox.whenReady();
  const pid = await started();
  process.kill(pid, "SIGSTOP");
  await vi.waitFor(() => expect(sandbox.pids()).not.toContain(pid), { timeout: 5_000 });
  expect(await works()).toMatchObject({ result: "works" });
});

test("who outgrows the process is told so, and the process is replaced", async () => {
  sandbox = testSandbox({ runners: 1, headroomBytes: 150 * 1024 * 1024 });
  await sandbox.whenReady();
  const [pid] = sandbox.pids();
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
  expect(sandbox.pids()).not.toContain(pid);
});

test("code that cannot be stopped is answered in time, and its process replaced", async () => {
  sandbox = testSandbox({ runners: 2, drainMs: 1_000 });
  await sandbox.whenReady();
  const before = sandbox.pids();
  const stuck = await run("async function lambda() { return (7n ** 5000000n).toString().length }", {
    ...patient,
    cpuMs: 300,
  });
  expect(stuck).toMatchObject({ outcome: "timeout", error: { name: "CpuTimeExceeded" } });
  expect(stuck.durationMs).toBeLessThan(2_000);
  expect(await works()).toMatchObject({ result: "works" });
  await vi.waitFor(() => expect(sandbox.pids().every((pid) => before.includes(pid))).toBe(false), {
    timeout: 6_000,
  });
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
  sandbox = testSandbox({ runners: 1, runnerFile: "/nonexistent/runner.js" });
  expect(sandbox.ready()).toBe(false);
  await expect(sandbox.whenReady()).rejects.toThrow("No runner could be started");
});

test("stopping leaves no process behind", async () => {
  sandbox = testSandbox();
  await sandbox.whenReady();
  const pids = sandbox.pids();
  await sandbox.stop();
  expect(pids).toHaveLength(2);
  for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
});
