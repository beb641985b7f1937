import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleEngine } from "./bundle.ts";
import { root, runNode, tool } from "./command.ts";
import { Failure } from "./failure.ts";
import { generateClient } from "./generate.ts";
import { generateTypings } from "./generate-typings.ts";

export const builtPrograms = join(root, "dist");
const stampFile = join(builtPrograms, "stamp");

/** What a build is made of. Tests are not, so that writing one costs no build. */
const folders = ["app", "components", "lib", "public"];
const files = [
  "instrumentation-client.ts",
  "next.config.js",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "proxy.ts",
  "scripts/browser-chunks.ts",
  "scripts/bundle-modules.ts",
  "scripts/bundle.ts",
  "scripts/compile-ahead.ts",
  "scripts/generate-typings.ts",
  "tsconfig.json",
];

/** Whether what was built last is this source. */
export function isBuilt(): boolean {
  const whole = existsSync(join(root, ".next/BUILD_ID")) && existsSync(stampFile);
  return whole && readFileSync(stampFile, "utf8") === sourceStamp();
}

/** Builds the web server and the programs beside it. Takes about a minute. */
export async function build(signal?: AbortSignal): Promise<void> {
  const stamp = sourceStamp();
  rmSync(stampFile, { force: true });
  await generateClient(signal);
  generateTypings();
  mkdirSync(builtPrograms, { recursive: true });
  await bundleEngine(builtPrograms).catch((error: unknown) => {
    throw new Failure(
      `The engine could not be built: ${error instanceof Error ? error.message : error}`,
    );
  });
  const next = await runNode([tool("next"), "build"], {
    env: { NODE_ENV: "production" },
    signal,
  });
  if (next.code !== 0) throw new Failure(`The build failed. Next says:\n${next.output.trim()}`);
  writeFileSync(stampFile, stamp);
}

function sourceStamp(): string {
  const hash = createHash("sha256").update(process.version);
  const inFolders = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.(test|fixture)\.tsx?$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    );
  for (const path of [...inFolders.sort(), ...files.map((file) => join(root, file))]) {
    hash.update(path.slice(root.length)).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}
