import { join } from "node:path";
import { type LaunchEnv, readLaunchEnv } from "../../lib/env.ts";
import { root, tool, type Variables } from "../command.ts";
import { Failure } from "../failure.ts";
import { addressOf, checkPort, untilHealthy } from "./address.ts";
import { startChild } from "./child.ts";
import { authSecrets, placeSocket, prepareDataFolder, secretKeys } from "./data-folder.ts";
import { checkDatabase, openDatabase } from "./database.ts";
import { firstLink } from "./first-link.ts";
import type { Launch } from "./launch.ts";
import { takeLock } from "./lock.ts";
import { type Supervisor, supervise } from "./supervise.ts";

/** The one difference between serving and developing: which programs, and how they are shown. */
export type Programs = {
  mode: "production" | "development";
  prepare(signal: AbortSignal): Promise<void>;
  engine: string;
  next: "start" | "dev";
};

/** Starts database, engine and web server in this order, and says where they are. */
export async function startProduct(programs: Programs, launch: Launch): Promise<Supervisor> {
  const { signal, onStop, giveUp } = launch;
  const env = readLaunchEnv();
  const address = addressOf(env.host, env.port);
  const gateway = addressOf(env.host, env.enginePort);
  prepareDataFolder(env.dataFolder);
  const lock = await takeLock(env.dataFolder, address);
  onStop(lock.release);
  await checkPorts(env);
  await checkDatabase(env);
  await programs.prepare(signal);

  const database = await openDatabase(env, signal);
  onStop(database.stop);
  database.onDeath(() => giveUp("The database ended by itself. Start Parley again."));
  const socket = placeSocket(env.dataFolder);
  onStop(socket.remove);

  const variables = {
    ...serverVariables(env, { databaseUrl: database.url, socket: socket.path }),
    NODE_ENV: programs.mode,
  };
  const running: Supervisor[] = [];
  const note = () => lock.note(running.map((server) => server.pid()));
  const start = (name: string, args: string[], own: Variables) => {
    const showOutput = programs.mode === "development";
    const server = supervise(
      { name, start: () => startChild(args, { env: { ...variables, ...own }, showOutput }) },
      { changed: note, gaveUp: giveUp },
    );
    onStop(server.stop);
    running.push(server);
    note();
    return server;
  };

  const keys = secretKeys(env.dataFolder, env.secretKeys);
  const engine = start("engine", [programs.engine], { PARLEY_SECRET_KEY: keys.join(",") });
  await untilHealthy(gateway, "engine", { patience: 60_000, signal });
  const loaded = ["follow-launcher.mjs", "note-peer.mjs", "safe-answers.mjs"].flatMap((file) => [
    "--import",
    join(root, "scripts/launch", file),
  ]);
  const secrets = authSecrets(env.dataFolder, { secrets: env.authSecrets, keys: env.secretKeys });
  start(
    "web server",
    [...loaded, tool("next"), programs.next].concat("-H", env.host, "-p", `${env.port}`),
    // What people look at has no key: it asks the engine to seal, and cannot open.
    { PARLEY_SECRET_KEY: undefined, PARLEY_AUTH_SECRET: secrets.join(",") },
  );
  await untilHealthy(address, "web server", { patience: 120_000, signal });
  const lines = [`Parley is ready at ${address} (invocations at ${gateway})`];
  const link = await firstLink(database.ownerUrl, env.publicUrl ?? address);
  if (link) lines.push(`Nobody can sign in yet. Become the owner, within a day, at ${link}`);
  console.log(lines.join("\n"));
  return engine;
}

/** Says at once what would stop the servers later, before anything is built or started. */
async function checkPorts(env: LaunchEnv): Promise<void> {
  if (env.port === env.enginePort) {
    throw new Failure(
      `PORT and ENGINE_PORT are both ${env.port}. Set one of them to another port.`,
    );
  }
  await checkPort(env.host, env.port, "PORT");
  await checkPort(env.host, env.enginePort, "ENGINE_PORT");
}

/** What web and engine are told. They never learn how to change tables. */
export function serverVariables(
  env: LaunchEnv,
  made: { databaseUrl: string; socket: string },
): Variables {
  return {
    DATABASE_URL: made.databaseUrl,
    DATABASE_MIGRATE_URL: undefined,
    PARLEY_AUTH_SECRET: undefined,
    PARLEY_ENGINE_SOCKET: made.socket,
    PARLEY_DATA: env.dataFolder,
    HOST: env.host,
    PORT: String(env.port),
    ENGINE_PORT: String(env.enginePort),
  };
}
