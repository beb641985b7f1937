// Once a run: a real Postgres with a migrated database to copy from, and a bundled runner.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { bundleRunner } from "../scripts/bundle.ts";
import { root } from "../scripts/command.ts";
import { migrate } from "../scripts/launch/migrate.ts";
import { OWNER, startPostgres } from "../scripts/launch/postgres.ts";
import { grantServing, SERVING_ROLE } from "../scripts/launch/serving-role.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** addresses without the name of a database */
    postgres: { owner: string; serve: string; template: string };
    runnerFile: string;
  }
}

const TEMPLATE = "parley_template";

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "parley-test-"));
  const postgres = await startPostgres({
    folder: join(folder, "postgres"),
    password: "owner",
    // The data is thrown away, so nothing is lost by not waiting for the disk.
    settings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
  });
  const address = (role: string, password: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${postgres.address.port}/`;
  const addresses = { owner: address(OWNER, "owner"), serve: address(SERVING_ROLE, "serve") };
  await migrate(addresses.owner + TEMPLATE);
  await grantServing(addresses.owner + TEMPLATE, "serve");
  project.provide("postgres", { ...addresses, template: TEMPLATE });
  // Below the checkout, where its import of isolated-vm is found.
  const programs = mkdtempSync(join(root, "node_modules/.parley-test-"));
  // Runners of root's are another user.
  chmodSync(programs, 0o755);
  await bundleRunner(programs);
  project.provide("runnerFile", join(programs, "runner.js"));
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(programs, { recursive: true, force: true });
  };
}
