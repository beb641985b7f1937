// Builds what functions may load, each by itself, into the runner that puts it into their rooms.
import { dirname, join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { type BuildOptions, build, type Plugin } from "esbuild";
import type { Host } from "../lib/infra/sandbox/modules/host.ts";
import { type Part, parts } from "../lib/infra/sandbox/modules/parts.ts";
import type { BuiltModule } from "../lib/infra/sandbox/runner/built-modules.ts";
import { root } from "./command.ts";

const folder = join(root, "lib/infra/sandbox/modules");
const isOurs = ({ source }: Part) => source.endsWith(".ts");
const fileOf = (part: Part) => join(folder, part.source);
const partOfFile = new Map(parts.filter(isOurs).map((part) => [fileOf(part), part.name]));

/** What one part takes from another it loads at run time, so that there is one of each in a room. */
const shares = (part: Part): Plugin => ({
  name: "shares",
  setup(bundle) {
    const outside = (name: string) => ({ path: name, external: true, sideEffects: false });
    bundle.onResolve({ filter: /^parley:/ }, ({ path }) => outside(path.slice(7)));
    bundle.onResolve({ filter: /^[^./]/ }, ({ path }) => {
      const replaced = part.replaces?.[path];
      if (replaced) return { path: join(folder, replaced) };
      const name = path.replace(/^node:/, "");
      return name !== part.name && parts.some((one) => one.name === name && isOurs(one))
        ? outside(name)
        : undefined;
    });
    bundle.onResolve({ filter: /^\./ }, ({ path, importer }) => {
      if (!importer.startsWith(folder)) return undefined;
      const file = `${join(dirname(importer), path)}.ts`;
      if (file === join(folder, "host.ts")) return outside("host");
      const shared = partOfFile.get(file);
      return shared && shared !== part.name ? outside(shared) : undefined;
    });
  },
});

/** The globals that a library counts on, as imports that it does not know of. */
const provides = (part: Part): Plugin => ({
  name: "provides",
  setup(bundle) {
    const filter = /^provided:/;
    bundle.onResolve({ filter }, ({ path }) => ({
      path,
      namespace: "provided",
      sideEffects: false,
    }));
    bundle.onLoad({ filter, namespace: "provided" }, ({ path }) => {
      const name = path.slice(9);
      return { contents: `export { ${name} } from "parley:${part.uses?.[name]}";` };
    });
  },
});

const options = (part: Part): BuildOptions => ({
  absWorkingDir: root,
  ...(isOurs(part)
    ? { entryPoints: [fileOf(part)] }
    : {
        stdin: {
          // As CommonJS, so that a package that is one stays what it is.
          contents: `module.exports = require(${JSON.stringify(part.source)});`,
          resolveDir: root,
        },
      }),
  inject: Object.keys(part.uses ?? {}).map((name) => `provided:${name}`),
  plugins: [provides(part), shares(part)],
  bundle: true,
  write: false,
  metafile: true,
  format: "cjs",
  platform: "browser",
  mainFields: ["module", "main"],
  define: { "process.env.NODE_DEBUG": "undefined", "process.version": '"v24.0.0"' },
  target: "node24",
  minifyWhitespace: true,
  minifySyntax: true,
  // One byte a character, in every runner.
  charset: "ascii",
  logLevel: "silent",
});

interface Built {
  built: BuiltModule;
  /** those of our own files that it is made of */
  files: string[];
}

/** Packages change with an installation only. */
const packages = new Map<string, Promise<Built>>();

async function buildPart(part: Part): Promise<Built> {
  const { outputFiles, metafile } = await build(options(part));
  const code = outputFiles?.[0]?.text ?? "";
  const imports = Object.values(metafile?.outputs ?? {}).flatMap((output) => output.imports);
  const needs = new Set(imports.map(({ path }) => path));
  needs.delete("host");
  return {
    built: {
      name: part.name,
      code,
      needs: [...needs].sort(),
      exports: [],
      globals: part.globals ?? [],
    },
    files: Object.keys(metafile?.inputs ?? {})
      .map((file) => join(root, file))
      .filter((file) => file.startsWith(folder)),
  };
}

/** Loads every part once, to learn what it exports. */
function withExports(built: Built[]): Built[] {
  const context = createContext({ console });
  const loaded = new Map<string, object>([["host", {} satisfies Partial<Host>]]);
  const load = (name: string): object => {
    const known = loaded.get(name);
    if (known) return known;
    const found = built.find((one) => one.built.name === name)?.built;
    if (!found) throw new Error(`No part is named ${name}.`);
    const module = { exports: {} };
    runInContext(`(function (module, exports, require) {${found.code}\n})`, context, {
      filename: name,
    })(module, module.exports, load);
    loaded.set(name, module.exports);
    return module.exports;
  };
  return built.map(({ built, files }) => {
    const names = Object.keys(load(built.name)).filter((name) => name !== "default");
    return { built: { ...built, exports: names.sort() }, files };
  });
}

export async function buildModules(): Promise<Built[]> {
  const built = parts.map((part) => {
    if (isOurs(part)) return buildPart(part);
    const known = packages.get(part.name) ?? buildPart(part);
    packages.set(part.name, known);
    return known;
  });
  return withExports(await Promise.all(built));
}

/** Puts the built parts in the place that the runner's source leaves for them. */
export const withModules: Plugin = {
  name: "modules",
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]runner[\\/]built-modules\.ts$/ }, async () => {
      const built = await buildModules();
      const texts = built.map(({ built }) => built);
      return {
        contents: `export const builtModules = ${JSON.stringify(texts)};`,
        loader: "js",
        watchFiles: [...new Set(built.flatMap(({ files }) => files))],
      };
    });
  },
};

if (import.meta.main) {
  for (const { built } of await buildModules()) {
    const { name, code, needs, exports } = built;
    const kb = (code.length / 1024).toFixed(1);
    console.log(`${name.padEnd(26)} ${kb.padStart(7)} KB  needs ${needs.join(", ") || "nothing"}`);
    console.log(
      `  ${exports.slice(0, 12).join(", ")}${exports.length > 12 ? `, … ${exports.length}` : ""}`,
    );
  }
}
