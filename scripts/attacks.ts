// `npm run attacks`: the whole corpus under the limits that serve. `-- --part 1/4` takes every fourth
// attack, `-- escape cpu/regex` only what begins so, `-- --at-once 1` one after the other.
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { bundleRunner } from "./bundle.ts";
import { root, withThisNode } from "./command.ts";
import { Failure, runScript } from "./failure.ts";
import { migrate } from "./launch/migrate.ts";
import { OWNER, startPostgres } from "./launch/postgres.ts";
import { grantServing, SERVING_ROLE } from "./launch/serving-role.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: "string", default: "1/1" },
    "at-once": { type: "string", default: "2" },
    /** seconds of looking on after each answer */
    watch: { type: "string", default: "10" },
  },
});

const database = "parley_attacks";

/** The program that attacks, bundled: it is made of the engine's own parts. */
async function bundleProgram(folder: string): Promise<string> {
  const outfile = join(folder, "attacks.js");
  await build({
    entryPoints: [join(root, "scripts/attacks/program.ts")],
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    packages: "external",
    outfile,
    logLevel: "silent",
    // The certificates beside it are read from where the source is.
    define: { "import.meta.url": JSON.stringify(`file://${join(root, "test/outside.ts")}`) },
  });
  return outfile;
}

await runScript(async () => {
  const data = mkdtempSync(join(tmpdir(), "parley-attacks-"));
  // Below the checkout, where the imports of both are found.
  const programs = mkdtempSync(join(root, "node_modules/.parley-attacks-"));
  // Runners of root's are another user.
  chmodSync(programs, 0o755);
  const settings = ["fsync=off", "synchronous_commit=off"];
  const password = "owner";
  const postgres = await startPostgres({ folder: join(data, "postgres"), password, settings });
  try {
    const { port } = postgres.address;
    const owner = `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
    await migrate(owner);
    await grantServing(owner, "serve");
    await bundleRunner(programs);
    const options = {
      databaseUrl: `postgresql://${SERVING_ROLE}:serve@127.0.0.1:${port}/${database}`,
      runnerFile: join(programs, "runner.js"),
      corpus: join(root, "lib/infra/sandbox/attacks"),
      part: values.part,
      atOnce: Number(values["at-once"]),
      watchMs: Number(values.watch) * 1_000,
      only: positionals,
    };
    const child = spawn(
      process.execPath,
      [await bundleProgram(programs), JSON.stringify(options)],
      {
        cwd: root,
        env: withThisNode(),
        stdio: "inherit",
      },
    );
    const code = await new Promise<number>((done, failed) => {
      child.once("error", failed);
      child.once("close", (status) => done(status ?? 1));
    });
    if (code !== 0) throw new Failure("The attacks did not all end as they have to.");
  } finally {
    await postgres.stop();
    rmSync(data, { recursive: true, force: true });
    rmSync(programs, { recursive: true, force: true });
  }
});
