// `npm run backup -- <file>`: the database and the keys in one file, also while Parley runs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readLaunchEnv } from "../lib/env.ts";
import { endWith, interruptible, readCommandLine } from "./backup/command-line.ts";
import { dump } from "./backup/dump.ts";
import { refuseExisting, writeBackup } from "./backup/file.ts";
import { encode } from "./backup/format.ts";
import { keysOf } from "./backup/keys.ts";
import { openSource } from "./backup/source.ts";
import { root } from "./command.ts";
import { runScript } from "./failure.ts";
import { withClient } from "./launch/database.ts";

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));

const withKeys =
  "The keys of secrets and sessions are in it: keep it as you would keep a password.";
const withoutKeys =
  "It has no keys: without those of the data folder or the environment its secrets stay closed.";

await runScript(() =>
  interruptible("Stopped. No backup was made.", async (signal) => {
    const asked = readCommandLine("Usage: npm run backup -- <file> [--without-keys]", [
      "without-keys",
    ]);
    const env = readLaunchEnv();
    refuseExisting(asked.file);
    const source = await openSource(env, signal);
    try {
      await withClient(source.url, async (client) => {
        endWith(signal, client);
        const { rows, ...found } = await dump(client);
        const keys = asked.has("without-keys") ? null : keysOf(env.dataFolder);
        const header = {
          ...{ format: "parley backup" as const, revision: 1 as const, version },
          madeAt: new Date().toISOString(),
          ...{ ...found, keys },
        };
        const { size } = await writeBackup(asked.file, encode(header, rows), signal);
        const count = found.tables.reduce((sum, table) => sum + table.rows, 0);
        const sizeText =
          size < 1e6 ? `${Math.ceil(size / 1e3)} KB` : `${(size / 1e6).toFixed(1)} MB`;
        console.log(`Backed up ${count.toLocaleString("en")} rows to ${asked.file} (${sizeText}).`);
        console.log(keys ? withKeys : withoutKeys);
      });
    } finally {
      await source.stop();
    }
  }),
);
