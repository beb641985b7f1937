import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prepareDataFolder } from "./data-folder.ts";
import { takeLock } from "./lock.ts";
import { identify, isRunning } from "./process-identity.ts";

let data: string;
const lockFile = () => join(data, "run/launcher.json");

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "parley-lock-"));
  prepareDataFolder(data);
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const leave = (launcher: { pid: number; startedAt: string }, children: unknown[]) =>
  writeFileSync(lockFile(), JSON.stringify({ launcher, address: "http://x", children }));

test("what a killed launcher left running is stopped by the next start", async () => {
  const left = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  const ended = new Promise((end) => left.once("exit", end));
  const child = identify(left.pid ?? 0);
  leave({ pid: process.pid, startedAt: "another process had this number" }, [child]);
  const lock = await takeLock(data, "http://y");
  await ended;
  expect(isRunning(child)).toBe(false);
  lock.release();
  expect(existsSync(lockFile())).toBe(false);
});

test("a process that only has the number of a left one is let be", async () => {
  const stranger = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], {
    stdio: "ignore",
  });
  const identity = identify(stranger.pid ?? 0);
  leave({ pid: process.pid, startedAt: "0" }, [{ ...identity, startedAt: "0" }]);
  (await takeLock(data, "http://y")).release();
  expect(isRunning(identity)).toBe(true);
  stranger.kill("SIGKILL");
});

test("a lock that was cut off is nobody's", async () => {
  writeFileSync(lockFile(), '{"launcher": {"pid');
  (await takeLock(data, "http://y")).release();
});

test("of two that start at once one has the lock", async () => {
  leave({ pid: process.pid, startedAt: "0" }, []);
  const starts = await Promise.allSettled([takeLock(data, "http://y"), takeLock(data, "http://z")]);
  expect(starts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});
