import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { inject } from "vitest";
import { connectEngine } from "@/lib/infra/door/door-client";
import { openIdentity } from "@/lib/infra/identity/open-identity";
import { openStore } from "@/lib/infra/store/open-store";
import { startEngine } from "@/lib/start-engine";
import { decode, type Header, type Part } from "../scripts/backup/format.ts";
import { root, type Variables, withThisNode } from "../scripts/command.ts";
import { authSecrets, secretKeys } from "../scripts/launch/data-folder.ts";
import { withClient } from "../scripts/launch/database.ts";

/** Runs `npm run backup` or `npm run restore` as a person does. */
export async function runBackupScript(
  name: "backup" | "restore",
  args: string[],
  env: Variables,
  /** done with its process while it runs */
  meanwhile: (child: ChildProcess) => Promise<void> = async () => {},
): Promise<{ code: number | null; said: string }> {
  const child = spawn(
    process.execPath,
    ["-r", "./scripts/need-node.cjs", `scripts/${name}.ts`, ...args],
    {
      cwd: root,
      env: withThisNode({
        ...{ DATABASE_URL: undefined, DATABASE_MIGRATE_URL: undefined, INIT_CWD: undefined },
        ...{ PARLEY_SECRET_KEY: undefined, PARLEY_AUTH_SECRET: undefined },
        ...env,
      }),
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const ended = new Promise<number | null>((end) => child.once("close", end));
  await meanwhile(child);
  const code = await ended;
  return { code, said: said.trim() };
}

/** An empty database of somebody else's, as they are rented: its owner is no superuser. */
export async function rentedDatabase(): Promise<{ url: string; stop(): Promise<void> }> {
  const { owner } = inject("postgres");
  const name = `rented_${randomUUID().replaceAll("-", "")}`;
  const administer = (...statements: string[]) =>
    withClient(`${owner}postgres`, async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  await administer(
    `CREATE ROLE ${name} LOGIN NOSUPERUSER PASSWORD 'rented'`,
    `CREATE DATABASE ${name} OWNER ${name}`,
  );
  const url = new URL(owner + name);
  Object.assign(url, { username: name, password: "rented" });
  return {
    url: url.href,
    stop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`, `DROP ROLE ${name}`),
  };
}

/** A backup's header, and its rows by table, in an order that does not depend on the disk. */
export async function contentsOf(parts: AsyncIterable<Part>) {
  let header: Header | undefined;
  const rows: Record<string, string[]> = {};
  for await (const part of parts) {
    if ("header" in part) {
      header = part.header;
      for (const { name } of header.tables) rows[name] = [];
    } else rows[part.table.name]?.push(JSON.stringify(part.row));
  }
  if (!header) throw new Error("There is no header.");
  for (const list of Object.values(rows)) list.sort();
  return { header, rows };
}

export function contentsOfFile(file: string) {
  return contentsOf(decode(createReadStream(file).pipe(createGunzip()), file));
}

/** Engine and identity on a database and a data folder, as the launcher starts them. */
export async function serve({ url, data }: { url: string; data: string }) {
  const store = openStore({ databaseUrl: url });
  const socket = join(data, "engine.sock");
  const engine = await startEngine({
    env: {
      databaseUrl: url,
      engineSocket: socket,
      ...{ port: 0, enginePort: 0, host: "127.0.0.1", allowedHosts: [], runners: 1, jail: "auto" },
      ...{ publicUrl: undefined, adminToken: undefined },
      secretKeys: secretKeys(data, []),
    },
    runnerFile: inject("runnerFile"),
    report: () => {},
  });
  const door = connectEngine({ socket });
  const identity = openIdentity({
    database: store.identity,
    secrets: authSecrets(data, { secrets: [], keys: [] }),
    origin: "http://127.0.0.1:3000",
    cookiePrefix: "parley-3000",
  });
  return {
    ...{ store, door, identity },
    invoke: async (account: string, lambda: string) => {
      const response = await fetch(
        `http://127.0.0.1:${engine.port}/api/account/${account}/lambdas/${lambda}/invoke?v=1`,
        {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ timestamp: 0, headers: [], payload: {} }),
        },
      );
      return response.json();
    },
    stop: async () => {
      door.close();
      await engine.stop();
      await store.close();
    },
  };
}
