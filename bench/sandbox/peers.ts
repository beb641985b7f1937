import { type ChildProcess, fork, spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";
import { bundleRunner } from "../../scripts/bundle.ts";
import { root } from "../../scripts/command.ts";

export const peersFolder = join(import.meta.dirname, "peers");

/** Something that runs functions behind HTTP. */
export interface Contender {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** Fetches the peers when they are not there: they are no part of the product. */
export async function installPeers(): Promise<void> {
  if (existsSync(join(peersFolder, "node_modules/workerd"))) return;
  console.log("installing the peers");
  await new Promise<void>((done, failed) => {
    const npm = spawn("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], {
      cwd: peersFolder,
      stdio: ["ignore", "ignore", "inherit"],
    });
    npm.once("error", failed);
    npm.once("exit", (code) => (code === 0 ? done() : failed(new Error("npm install failed"))));
  });
}

const ended = (child: ChildProcess) =>
  new Promise<void>((done) => {
    child.once("exit", () => done());
    child.kill("SIGTERM");
  });

async function listening(child: ChildProcess): Promise<Contender> {
  const port = await new Promise<number>((ready, failed) => {
    child.once("message", (message) => ready(Number(message)));
    child.once("exit", () => failed(new Error("A contender did not start.")));
  });
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => ended(child) };
}

/** The sandbox with its own HTTP endpoint, bundled as the engine is. */
export async function startOurs(folder: string, { runners = 2 } = {}): Promise<Contender> {
  await bundleRunner(folder);
  await build({
    entryPoints: [join(import.meta.dirname, "endpoint.ts")],
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    packages: "external",
    outfile: join(folder, "endpoint.js"),
    logLevel: "silent",
  });
  const child = fork(join(folder, "endpoint.js"), [join(folder, "runner.js"), String(runners)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return listening(child);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ok, no) => server.once("error", no).listen(0, "127.0.0.1", ok));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("No free port was given.");
  return address.port;
}

/** Waits until something answers at a port. */
async function answers(url: string, child: ChildProcess): Promise<void> {
  let gone = false;
  child.once("exit", () => {
    gone = true;
  });
  for (;;) {
    if (gone) throw new Error(`Nothing answers at ${url}: it ended.`);
    const there = await fetch(url, { method: "OPTIONS" }).then(
      () => true,
      () => false,
    );
    if (there) return;
  }
}

export async function startWorkerd(): Promise<Contender> {
  const port = await freePort();
  const child = spawn(
    join(peersFolder, "node_modules/.bin/workerd"),
    ["serve", join(peersFolder, "workerd.capnp"), "--experimental", `-shttp=127.0.0.1:${port}`],
    { stdio: "ignore" },
  );
  const url = `http://127.0.0.1:${port}`;
  await answers(url, child);
  return { url, pid: child.pid ?? 0, stop: () => ended(child) };
}

/** One process of it serves one function. Resolves when it listens. */
export async function startFramework(folder: string, source: string): Promise<Contender> {
  const port = await freePort();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.js"), source);
  writeFileSync(join(folder, "package.json"), "{}");
  const main = "node_modules/@google-cloud/functions-framework/build/src/main.js";
  const child = spawn(
    process.execPath,
    [
      join(peersFolder, main),
      `--source=${folder}`,
      "--target=lambda",
      `--port=${port}`,
      "--host=127.0.0.1",
    ],
    { stdio: "ignore" },
  );
  const url = `http://127.0.0.1:${port}`;
  await answers(url, child);
  return { url, pid: child.pid ?? 0, stop: () => ended(child) };
}

/** A process for every invocation. */
export async function startProcesses(folder: string, source: string): Promise<Contender> {
  const program = join(folder, "program.cjs");
  writeFileSync(program, source);
  return listening(
    fork(join(peersFolder, "process-server.mjs"), [program], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    }),
  );
}
