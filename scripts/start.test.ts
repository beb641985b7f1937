import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root, type Variables, withThisNode } from "./command.ts";
import { freePort } from "./free-port.ts";
import { identify } from "./launch/process-identity.ts";

let data: string;
let free: { PORT: string; ENGINE_PORT: string };
const taken = createServer();
let takenPort: string;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "parley-start-"));
  free = { PORT: String(await freePort()), ENGINE_PORT: String(await freePort()) };
  await new Promise<void>((listening) => taken.listen(0, "127.0.0.1", listening));
  const address = taken.address();
  takenPort = String(typeof address === "object" && address ? address.port : 0);
});

afterAll(() => {
  taken.close();
  rmSync(data, { recursive: true, force: true });
});

async function start(env: Variables) {
  const child = spawn(process.execPath, ["-r", "./scripts/need-node.cjs", "scripts/start.ts"], {
    cwd: root,
    env: withThisNode({ PARLEY_DATA: data, DATABASE_URL: undefined, ...free, ...env }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text: Buffer) => {
      said += text;
    });
  }
  const code = await new Promise((end) => child.once("close", end));
  return { code, lines: said.trim().split("\n") };
}

test.each([
  ["the web port is taken", () => ({ PORT: takenPort }), "Stop that one, or set PORT"],
  ["the engine's port is taken", () => ({ ENGINE_PORT: takenPort }), "or set ENGINE_PORT"],
  ["both ports are one", () => ({ PORT: "4555", ENGINE_PORT: "4555" }), "both 4555"],
  ["a variable is wrong", () => ({ PORT: "abc" }), 'PORT is "abc"'],
  [
    "the data folder cannot be written",
    () => ({ PARLEY_DATA: "/dev/null/data" }),
    "or set PARLEY_DATA",
  ],
  [
    "the database cannot be reached",
    () => ({ DATABASE_URL: `postgresql://a:secret@127.0.0.1:${free.PORT}/a` }),
    "cannot be reached (ECONNREFUSED). Start it, or correct DATABASE_URL.",
  ],
])("%s: one line says what to do, and nothing stays", async (_, env, line) => {
  const { code, lines } = await start(env());
  expect({ code, lines }).toEqual({ code: 1, lines: [expect.stringContaining(line)] });
  expect(lines.join()).not.toContain("secret");
  expect(readdirSync(data).filter((name) => name !== "run")).toEqual([]);
});

test("a second start on the same data says who runs there", async () => {
  mkdirSync(join(data, "run"), { recursive: true });
  const lock = join(data, "run/launcher.json");
  const address = "http://127.0.0.1:3000";
  writeFileSync(lock, JSON.stringify({ launcher: identify(process.pid), address, children: [] }));
  const { code, lines } = await start({});
  rmSync(lock);
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringContaining(`process ${process.pid}, ${address}`)]);
});

test("an old Node is told so before it reads any TypeScript", async () => {
  const child = spawn(
    process.execPath,
    [
      "-e",
      'Object.defineProperty(process.versions, "node", { value: "20.1.0" }); require("./scripts/need-node.cjs")',
    ],
    { cwd: root, stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  child.stderr.on("data", (text: Buffer) => {
    said += text;
  });
  expect(await new Promise((end) => child.once("close", end))).toBe(1);
  expect(said).toMatch(/^Parley needs Node 24 or newer.*\n$/);
});
