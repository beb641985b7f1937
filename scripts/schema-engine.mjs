#!/usr/bin/env node
// A drop-in for Prisma's native schema-engine binary: the same JSON-RPC over stdio,
// answered by @prisma/schema-engine-wasm through a driver adapter.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import readline from "node:readline";

const require = createRequire(import.meta.url);
const args = process.argv.slice(2);
if (args.includes("--version")) {
  console.log("schema-engine-wasm " + require("@prisma/schema-engine-wasm/package.json").version);
  process.exit(0);
}
const datamodels = [];
let datasource = {};
let cli = null;
for (let i = 0; i < args.length; i++) {
  if (args[i] === "--datamodels") datamodels.push(args[++i]);
  else if (args[i] === "--datasource") datasource = JSON.parse(args[++i]);
  else if (args[i] === "--extension-types" || args[i] === "--enabled-preview-features") i++;
  else if (args[i] === "cli") cli = args[++i];
}
const { PrismaPg } = await import("@prisma/adapter-pg");
const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } = await import(
  "@prisma/driver-adapter-utils"
);
const pg = (await import("pg")).default;

const quote = (s) => '"' + s.replaceAll('"', '""') + '"';
function target(url) {
  const u = new URL(url);
  return {
    u,
    db: decodeURIComponent(u.pathname.slice(1)) || "postgres",
    schema: u.searchParams.get("schema") ?? undefined,
  };
}
async function probe(url) {
  const { u, db } = target(url);
  const c = new pg.Client({ connectionString: u.toString(), connectionTimeoutMillis: 5000 });
  try {
    await c.connect();
    return null;
  } catch (e) {
    const host = `${u.hostname}:${u.port || 5432}`;
    if (e.code === "3D000")
      return { error_code: "P1003", message: `Database \`${db}\` does not exist` };
    if (e.code === "28P01" || e.code === "28000")
      return {
        error_code: "P1000",
        message: `Authentication failed against database server at \`${u.hostname}\``,
      };
    return { error_code: "P1001", message: `Can't reach database server at \`${host}\`` };
  } finally {
    await c.end().catch(() => {});
  }
}
async function createDatabase(url) {
  const { u, db } = target(url);
  const admin = new URL(u);
  admin.pathname = "/postgres";
  const c = new pg.Client({ connectionString: admin.toString() });
  await c.connect();
  try {
    await c.query(`CREATE DATABASE ${quote(db)}`);
  } catch (e) {
    if (e.code !== "42P04") throw e;
  } finally {
    await c.end();
  }
  return db;
}
const logError = (e) =>
  process.stderr.write(
    "\n" +
      JSON.stringify({
        level: "ERROR",
        target: "schema_engine::logger",
        fields: { message: e.message, error_code: e.error_code },
      }) +
      "\n",
  );
if (cli) {
  if (cli === "can-connect-to-database") {
    const e = await probe(datasource.url);
    if (e) {
      logError(e);
      process.exit(1);
    }
    process.exit(0);
  }
  if (cli === "create-database") {
    try {
      await createDatabase(datasource.url);
    } catch (e) {
      logError(e);
      process.exit(1);
    }
    process.exit(0);
  }
  logError({ message: "unknown command " + cli });
  process.exit(1);
}

// the wasm module, loaded without a bundler
const bg = await import("@prisma/schema-engine-wasm/schema_engine_bg");
const wasmPath = require
  .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
  .replace(/schema_engine_bg\.js$/, "schema_engine_bg.wasm");
const { instance } = await WebAssembly.instantiate(readFileSync(wasmPath), {
  "./schema_engine_bg.js": bg,
});
bg.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

// the pg adapter, with what migrations need beyond queries: the catalogue's "char" columns, and scripts
// sent whole (adapter-pg cuts them at every semicolon, which breaks function bodies)
const CHAR = 18;
const charColumns = new WeakMap();
function noteChars(result) {
  if (!result?.fields) return result;
  const marks = result.fields.map((f) => f.dataTypeID === CHAR);
  if (marks.includes(true)) {
    for (const f of result.fields) if (f.dataTypeID === CHAR) f.dataTypeID = 25;
    charColumns.set(result.rows, marks);
  }
  return result;
}
function withChars(queryable) {
  const io = queryable.performIO.bind(queryable);
  queryable.performIO = async (q) => noteChars(await io(q));
  const raw = queryable.queryRaw.bind(queryable);
  queryable.queryRaw = async (q) => {
    const set = await raw(q);
    const marks = charColumns.get(set.rows);
    if (marks)
      set.columnTypes = set.columnTypes.map((t, i) => (marks[i] ? ColumnTypeEnum.Character : t));
    return set;
  };
  return queryable;
}
function migrateFactory(url, schema) {
  const wrap = (a) => {
    withChars(a);
    const start = a.startTransaction.bind(a);
    a.startTransaction = async (l) => withChars(await start(l));
    a.executeScript = async (script) => {
      try {
        await a.underlyingDriver().query(script);
      } catch (e) {
        a.onError(e);
      }
    };
    return a;
  };
  const options = schema ? `-c search_path=${quote(schema).replaceAll(" ", "\\ ")}` : undefined;
  const make = (connectionString) => new PrismaPg({ connectionString, options }, { schema });
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: async () => wrap(await make(url).connect()),
    connectToShadowDb: async () => {
      const admin = new pg.Pool({ connectionString: url, max: 1 });
      const database = "prisma_migrate_shadow_db_" + crypto.randomUUID();
      await admin.query(`CREATE DATABASE ${quote(database)}`);
      const u = new URL(url);
      u.pathname = "/" + database;
      shadows.add(() =>
        admin
          .query(`DROP DATABASE IF EXISTS ${quote(database)} WITH (FORCE)`)
          .then(() => admin.end()),
      );
      const a = wrap(await make(u.toString()).connect());
      return a;
    },
  };
}
// the engine never disposes of a shadow database by itself, so they are dropped at the end
const shadows = new Set();
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message(m) {
    panic = m;
    if (process.env.SHIM_DEBUG) console.error("PANIC", m);
  },
};
let panic;
// a diff names its schemas in its parameters only, and the engine wants at least one
function schemas(params) {
  if (datamodels.length) return datamodels.map((p) => [p, readFileSync(p, "utf8")]);
  const files = params?.to?.files ?? params?.from?.files ?? params?.schema?.files;
  return (
    files?.map((f) => [f.path, f.content]) ?? [
      ["schema.prisma", 'datasource db {\n  provider = "postgresql"\n}\n'],
    ]
  );
}
let engine;
let factory;
async function getEngine(params) {
  if (engine) return engine;
  const url = datasource.url ?? "postgresql://localhost/none";
  const { u, schema } = target(url);
  if (schema && datasource.url) {
    const c = new pg.Client({ connectionString: u.toString() });
    await c
      .connect()
      .then(() => c.query(`CREATE SCHEMA IF NOT EXISTS ${quote(schema)}`))
      .catch(() => {});
    await c.end().catch(() => {});
  }
  factory = bindMigrationAwareSqlAdapterFactory(migrateFactory(u.toString(), schema));
  engine = await bg.SchemaEngine.new({ datamodels: schemas(params) }, () => {}, factory);
  return engine;
}
const names = { getDatabaseVersion: "version" };
const rl = readline.createInterface({ input: process.stdin, crlfDelay: Infinity });
let chain = Promise.resolve();
const send = (o) => process.stdout.write(JSON.stringify({ jsonrpc: "2.0", ...o }) + "\n");
rl.on("line", (line) => {
  chain = chain.then(async () => {
    const { id, method, params } = JSON.parse(line);
    if (!method) return; // the CLI's answer to a print
    try {
      if (method === "createDatabase")
        return send({
          id,
          result: { databaseName: await createDatabase(datasource.url ?? params.datasource.url) },
        });
      if (method === "ensureConnectionValidity") {
        const e = await probe(datasource.url ?? params.datasource.url);
        if (e)
          return send({
            id,
            error: {
              code: 4466,
              message: e.message,
              data: { is_panic: false, message: e.message, meta: null, error_code: e.error_code },
            },
          });
        return send({ id, result: {} });
      }
      // the wasm build builds its shadow database on a diagnosis only, and needs it for these two
      if (method === "evaluateDataLoss" || method === "createMigration")
        await (await getEngine(params)).diagnoseMigrationHistory({
          migrationsList: params.migrationsList,
          optInToShadowDatabase: true,
          filters: params.filters,
        });
      const result = await (await getEngine(params))[names[method] ?? method](params ?? undefined);
      if (method === "diff" && result?.stdout != null) {
        send({ id: 1e6 + id, method: "print", params: { content: result.stdout } });
      }
      await cleanup();
      send({ id, result: result ?? {} });
    } catch (e) {
      await cleanup();
      let message = panic ?? e?.message ?? String(e);
      let ext;
      const m = /external error \(id: (\d+)\)/i.exec(message);
      if (factory?.errorRegistry && m)
        ext = factory.errorRegistry.consumeError(Number(m[1]))?.error;
      if (process.env.SHIM_DEBUG) console.error("SHIM", method, e, ext);
      send({
        id,
        error: {
          code: 4466,
          message,
          data: {
            is_panic: false,
            message: ext ? `${message}\n${ext.message ?? ext}` : message,
            meta: null,
            error_code: e?.code,
          },
        },
      });
    }
  });
});
rl.on("close", () => {
  void chain.then(cleanup).then(() => process.exit(0));
});
async function cleanup() {
  engine = undefined;
  for (const drop of shadows) await drop().catch(() => {});
  shadows.clear();
}
