import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test, vi } from "vitest";
import { residentBytes } from "../blame";
import type { Cage } from "./cage";
import { openJail } from "./open-jail";
import { runnerParts } from "./parts";
import { seccompProgram } from "./seccomp";
import { spawnCaged } from "./spawn-caged";

const bubblewrap = "/usr/bin/bwrap";
const boxes =
  existsSync(bubblewrap) &&
  spawnSync(bubblewrap, ["--unshare-all", "--ro-bind", "/", "/", "true"]).status === 0;
if (!boxes) {
  console.error(
    "BUBBLEWRAP IS MISSING OR MAY MAKE NO NAMESPACES, SO THE JAIL WAS NOT TRIED. INSTALL IT (apt-get install bubblewrap).",
  );
}
const asRoot = process.getuid?.() === 0;
const runnerFile = inject("runnerFile");
const parts = runnerParts(runnerFile);
const filter = seccompProgram(process.arch);

const bare: Cage = {
  bubblewrap: null,
  filter: undefined,
  stranger: false,
  shell: true,
  permissions: false,
};
const boxed: Cage = { ...bare, bubblewrap };

let port = 0;
const server = createServer((socket) => socket.destroy());
beforeAll(async () => {
  await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
  const address = server.address();
  if (address && typeof address === "object") port = address.port;
});
afterAll(() => server.close());

/** What code that has taken a runner over finds when it tries, without Node's permissions in its way. */
async function attempt(cage: Cage, acts: Record<string, string>): Promise<Record<string, string>> {
  const script = `
    const fs = require("fs"), net = require("net"), cp = require("child_process"), w = require("worker_threads");
    const engine = ${process.pid}, port = ${port};
    const acts = {${Object.entries(acts)
      .map(([name, code]) => `${JSON.stringify(name)}: async () => { ${code} }`)
      .join(",")}};
    (async () => {
      const seen = {};
      for (const name in acts) {
        try { seen[name] = (await acts[name]()) ?? "done" } catch (error) { seen[name] = error.code ?? error.message }
      }
      const line = new net.Socket({ fd: 3 });
      line.end(JSON.stringify(seen));
    })()`;
  const child = spawnCaged(cage, parts, ["--eval", script]);
  onTestFinished(() => child.kill());
  let said = "";
  for await (const text of child.socket.setEncoding("utf8")) said += text;
  child.kill();
  await child.ended;
  return JSON.parse(said);
}

const reading = { read: `fs.readFileSync("/etc/passwd")` };
const connecting = {
  connect: `await new Promise((done, fail) => net.connect(port, "127.0.0.1", done).on("error", fail))`,
};
const spawning = { spawn: `const { error } = cp.spawnSync("/bin/true"); if (error) throw error` };
const signalling = { signal: "process.kill(engine, 0)" };
// Its own each time: what another user planted before could not be written for that reason alone.
const planted = join(tmpdir(), `parley-planted-${randomUUID()}`);
const writing = { write: `fs.writeFileSync(${JSON.stringify(planted)}, "x")` };
afterAll(() => rmSync(planted, { force: true }));
const threading = {
  thread: `await new Promise((done, fail) => new w.Worker("", { eval: true }).on("exit", done).on("error", fail))`,
};
const looking = {
  environment: "return Object.keys(process.env).join()",
  list: `return fs.readdirSync("/").filter((name) => name !== "work").sort().join()`,
};

test("bare, all of it succeeds: the attempts are real", async () => {
  const acts = { ...reading, ...connecting, ...spawning, ...signalling, ...threading };
  expect(await attempt(bare, acts)).toEqual({
    read: "done",
    connect: "done",
    spawn: "done",
    signal: "done",
    thread: "done",
  });
});

test("Node's permissions stop files, programs and workers, and not the network", async () => {
  const acts = { ...reading, ...spawning, ...threading, ...connecting };
  expect(await attempt({ ...bare, permissions: true }, acts)).toEqual({
    read: "ERR_ACCESS_DENIED",
    spawn: "ERR_ACCESS_DENIED",
    thread: "ERR_ACCESS_DENIED",
    connect: "done",
  });
});

test("the environment is empty and nothing can be written", async () => {
  const seen = await attempt(bare, { environment: looking.environment, ...writing });
  expect(seen).toEqual({ environment: "", write: "EFBIG" });
});

test.runIf(asRoot)("a stranger cannot signal who started it, nor read what is root's", async () => {
  const acts = { ...signalling, shadow: `fs.readFileSync("/etc/shadow")` };
  // What is below a folder of ours alone is no stranger's; the product puts it elsewhere first.
  expect(await attempt({ ...bare, stranger: true }, acts)).toEqual({
    signal: "EPERM",
    shadow: "EACCES",
  });
});

describe.skipIf(!boxes)("in bubblewrap", () => {
  test("there is no file, program, network or process of this machine", async () => {
    const acts = { ...reading, ...connecting, ...spawning, ...signalling, ...writing, ...looking };
    expect(await attempt(boxed, acts)).toEqual({
      read: "ENOENT",
      connect: "ECONNREFUSED",
      spawn: "ENOENT",
      signal: "ESRCH",
      // A checkout below /tmp has that folder in its jail, read-only like all of it.
      write: expect.stringMatching(/^(ENOENT|EROFS)$/),
      environment: "PWD",
      list: expect.stringMatching(/^[a-z0-9,]*lib64?[a-z0-9,]*$/),
    });
  });

  test("its file system is read-only where it is its own, too", async () => {
    const acts = {
      root: `fs.mkdirSync("/new")`,
      program: `fs.appendFileSync(${JSON.stringify(runnerFile)}, "x")`,
    };
    expect(await attempt(boxed, acts)).toEqual({ root: "EROFS", program: "EROFS" });
  });

  test.skipIf(!filter)("the filter refuses each by itself, and leaves threads", async () => {
    const acts = { ...connecting, ...spawning, ...signalling, ...writing, ...threading };
    expect(await attempt({ ...boxed, filter }, acts)).toEqual({
      connect: "EPERM",
      spawn: "EPERM",
      signal: "EPERM",
      write: "EPERM",
      thread: "done",
    });
  });

  test.skipIf(!filter)("whoever asks for another namespace is ended by the filter", async () => {
    const box = spawn(
      bubblewrap,
      ["--ro-bind", "/", "/", "--seccomp", "3", "/usr/bin/unshare", "--user", "true"],
      { stdio: ["ignore", "ignore", "ignore", "pipe"] },
    );
    const line = box.stdio[3];
    if (line && "end" in line) line.end(filter);
    const code = await new Promise((resolve) => box.once("exit", resolve));
    // 128 and the number of SIGSYS
    expect(code).toBe(159);
  });

  test("its process is the runner's own, and goes with whoever is ended first", async () => {
    for (const first of ["runner", "box"]) {
      const child = spawnCaged({ ...boxed, filter, permissions: true }, parts, [runnerFile]);
      await new Promise((ready) => child.socket.once("data", ready));
      const pid = child.pid() ?? 0;
      expect(residentBytes(pid)).toBeGreaterThan(30 * 1024 * 1024);
      expect(folders(pid).every(({ dev }) => dev !== statSync("/").dev)).toBe(true);
      const box = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
      if (first === "runner") child.kill();
      else process.kill(box, "SIGKILL");
      await child.ended;
      await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
      expect(isAlive(box)).toBe(false);
    }
  });

  test("one that is killed while it starts leaves nothing behind", async () => {
    const mark = `/nonexistent/${process.pid}-${Date.now()}.js`;
    const children = Array.from({ length: 12 }, () =>
      spawnCaged({ ...boxed, filter, permissions: true }, parts, [mark]),
    );
    // At each moment of bubblewrap's start one of them is killed.
    children.forEach((child, index) => setTimeout(child.kill, index));
    await Promise.all(children.map(({ ended }) => ended));
    expect(processesOf(mark)).toEqual([]);
  });

  test("the whole jail is seen to be in force, and a runner lives in it", async () => {
    const jail = await openJail({ runnerFile });
    onTestFinished(jail.close);
    expect(jail.state.level).toBe(3);
    const missing = jail.state.layers.filter((it) => !it.inForce).map((it) => it.layer);
    expect(missing).toEqual(asRoot ? [] : ["user"]);
    const child = jail.spawn();
    const [hello] = await new Promise<unknown[]>((hear) =>
      child.socket.once("data", (...data) => hear(data)),
    );
    expect(String(hello)).toContain(`{"type":"ready"}`);
    child.kill();
    await child.ended;
  });

  test("a bubblewrap that is not allowed to is told in its own words", async () => {
    const folder = mkdtempSync(join(tmpdir(), "parley-bwrap-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    chmodSync(folder, 0o755);
    const refusing = join(folder, "bwrap");
    writeFileSync(
      refusing,
      "#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n",
      { mode: 0o755 },
    );
    const jail = await openJail({ runnerFile, bubblewrap: refusing });
    onTestFinished(jail.close);
    expect(jail.state.level).toBe(2);
    expect(jail.state.layers.find((it) => it.layer === "namespaces")?.advice).toBe(
      'Allow user namespaces: bubblewrap says "No permissions to create new namespace".',
    );
  });
});

test("without bubblewrap the level is lower, says so, and a runner lives all the same", async () => {
  const jail = await openJail({ runnerFile, bubblewrap: null });
  onTestFinished(jail.close);
  expect(jail.state.level).toBe(2);
  const inForce = jail.state.layers.filter((it) => it.inForce).map((it) => it.layer);
  expect(inForce).toEqual([...(asRoot ? ["user"] : []), "permissions", "limits", "environment"]);
  const child = jail.spawn();
  await new Promise((ready) => child.socket.once("data", ready));
  child.kill();
  await child.ended;
});

test("a runner that is not there is told at once", async () => {
  await expect(openJail({ runnerFile: "/nonexistent/runner.js" })).rejects.toThrow(
    "There is no runner at /nonexistent/runner.js. Build Parley again.",
  );
});

/** Where it could go on from by a descriptor. */
function folders(pid: number) {
  return readdirSync(`/proc/${pid}/fd`)
    .map((descriptor) => statSync(`/proc/${pid}/fd/${descriptor}`))
    .filter((it) => it.isDirectory());
}

function processesOf(mark: string): string[] {
  return readdirSync("/proc").filter((pid) => {
    if (!/^\d+$/.test(pid) || !isAlive(Number(pid))) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(mark);
    } catch {
      return false;
    }
  });
}

function isAlive(pid: number): boolean {
  try {
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
