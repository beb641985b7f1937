import { mkdirSync, renameSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import { liveLimits, type RunLimits } from "@/lib/domain/invocations/limits";
import { type SandboxOptions, startSandbox } from "./sandbox";

let built: Promise<string> | undefined;

/** Builds the runner as it is shipped; once per test worker. */
export function builtRunner(): Promise<string> {
  built ??= (async () => {
    const folder = resolve("dist/test");
    mkdirSync(folder, { recursive: true });
    const file = `${folder}/runner-${process.pid}.mjs`;
    await build({
      entryPoints: ["lib/infra/sandbox/runner/main.ts"],
      outfile: `${file}.new`,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node24",
      external: ["isolated-vm"],
      logLevel: "error",
    });
    renameSync(`${file}.new`, file);
    return file;
  })();
  return built;
}

/** Real runners for a test, with limits that keep it short. */
export async function testSandbox(options: Partial<SandboxOptions> = {}) {
  return startSandbox({ runnerFile: await builtRunner(), runners: 2, ...options });
}

export const smallLimits: RunLimits = {
  ...liveLimits,
  wallMs: 1_000,
  cpuMs: 300,
  memoryMb: 32,
};
