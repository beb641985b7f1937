import { join } from "node:path";
import { type BuildOptions, build, context, stop } from "esbuild";
import { withModules } from "./bundle-modules.ts";
import { root } from "./command.ts";

/** The engine runs from the checkout, so its packages stay where npm put them. */
const engine: BuildOptions = {
  entryPoints: [{ in: join(root, "lib/engine.ts"), out: "engine" }],
  packages: "external",
};

/** The runner is one file, as it must start behind walls; isolated-vm is a binary of its own. */
const runner: BuildOptions = {
  entryPoints: [{ in: join(root, "lib/infra/sandbox/runner/main.ts"), out: "runner" }],
  external: ["isolated-vm"],
  plugins: [withModules],
};

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node24",
  sourcemap: true,
  logLevel: "silent",
};

/** Writes engine.js and runner.js, the programs beside the web server, to `folder`. */
export async function bundleEngine(folder: string): Promise<void> {
  await bundle([engine, runner], folder);
}

/** Writes runner.js alone, for tests that hold a runner without an engine. */
export async function bundleRunner(folder: string): Promise<void> {
  await bundle([runner], folder);
}

async function bundle(parts: BuildOptions[], folder: string): Promise<void> {
  try {
    for (const part of parts) await build({ ...shared, ...part, outdir: folder });
  } finally {
    // Its helper process would stay as long as the launcher does.
    await stop();
  }
}

/** Bundles again at every change and tells when both are new, or what is wrong with the source. */
export async function watchEngine(
  folder: string,
  changed: (errors: string[]) => void,
): Promise<{ stop(): Promise<void> }> {
  const contexts = [engine, runner].map((part) =>
    context({
      ...shared,
      ...part,
      outdir: folder,
      plugins: [
        ...(part.plugins ?? []),
        {
          name: "tell",
          setup: (bundle) => {
            bundle.onEnd(({ errors }) =>
              changed(errors.map(({ text, location }) => `${location?.file ?? ""}: ${text}`)),
            );
          },
        },
      ],
    }),
  );
  const watched = await Promise.all(contexts);
  for (const one of watched) await one.watch();
  return {
    stop: async () => {
      for (const one of watched) await one.dispose();
    },
  };
}
