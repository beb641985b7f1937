// `npm run engine`: one more engine on an existing database, on this machine or a further one.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnv } from "../lib/env.ts";
import { bundleEngine } from "./bundle.ts";
import { Failure, runScript } from "./failure.ts";
import { generateClient } from "./generate.ts";
import { addressOf, checkPort, untilHealthy } from "./launch/address.ts";
import { startChild } from "./launch/child.ts";
import { secretKeys } from "./launch/data-folder.ts";
import { checkReachable } from "./launch/database.ts";
import { runLaunch } from "./launch/launch.ts";
import { isMigrated } from "./launch/migrate.ts";
import { serverVariables } from "./launch/product.ts";
import { supervise } from "./launch/supervise.ts";
import { builtPrograms, isBuilt } from "./production-build.ts";

await runScript(() =>
  runLaunch(async ({ signal, onStop, giveUp }) => {
    const env = readEnv();
    const address = addressOf(env.host, env.enginePort);
    await checkPort(env.host, env.enginePort, "ENGINE_PORT");
    await checkReachable(env.databaseUrl);
    if (!(await isMigrated(env.migrateUrl ?? env.databaseUrl))) {
      throw new Failure(
        "The database is not migrated to this version. Run `npm start` on it first.",
      );
    }
    if (!isBuilt()) {
      await generateClient(signal);
      await bundleEngine(builtPrograms);
    }
    mkdirSync(env.dataFolder, { recursive: true });
    // No web server asks this engine, so its socket stands aside from the one that is asked.
    const aside = mkdtempSync(join(tmpdir(), "parley-"));
    onStop(() => rmSync(aside, { recursive: true, force: true }));
    const made = { databaseUrl: env.databaseUrl, socket: join(aside, "engine.sock") };
    // A key made here would open nothing that is in the database already.
    const keys = secretKeys(env.dataFolder, env.secretKeys, false);
    const variables = {
      ...serverVariables(env, made),
      NODE_ENV: "production",
      PARLEY_SECRET_KEY: keys.join(","),
    };
    const engine = supervise(
      {
        name: "engine",
        start: () => startChild([join(builtPrograms, "engine.js")], { env: variables }),
      },
      { changed: () => {}, gaveUp: giveUp },
    );
    onStop(engine.stop);
    await untilHealthy(address, "engine", { patience: 60_000, signal });
    console.log(`A Parley engine is ready at ${address}`);
  }),
);
