// The types of what functions may load, as the editor gets them when a text names a module.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { modules } from "../lib/domain/modules/catalog.ts";
import { root } from "./command.ts";

/** The texts of one module by their addresses in the editor. */
type Typings = Record<string, string>;

const folder = join(root, "generated/typings");
const own = join(root, "lib/domain/modules/typings");

/** Our own declarations: for everywhere, or as the package of a name. */
const read = (name: string): string => readFileSync(join(own, `${name}.d.ts`), "utf8");
const everywhere = (name: string): Typings => ({ [`file:///parley/${name}.d.ts`]: read(name) });
const asPackage = (name: string, file = name): Typings => ({
  [`file:///node_modules/${name}/index.d.ts`]: read(file),
});

/** The declarations that a package's own lead to, at the place where the editor looks for them. */
function ofPackage(name: string): Typings {
  const importer = join(root, "scripts/generate-typings.ts");
  const { resolvedModule } = ts.resolveModuleName(
    name,
    importer,
    { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
    ts.sys,
  );
  const entry = resolvedModule?.resolvedFileName.replace(/\.mts$/, ".ts") ?? "";
  if (!existsSync(entry)) throw new Error(`The package ${name} has no types.`);
  const found: Typings = {};
  const take = (file: string) => {
    const address = addressOf(name, entry, file);
    if (found[address] !== undefined) return;
    const text = readFileSync(file, "utf8").replace(/^\/\/\/ <reference types="node" \/>$/m, "");
    found[address] = text;
    const { referencedFiles, importedFiles } = ts.preProcessFile(text, true, true);
    for (const { fileName } of [...referencedFiles, ...importedFiles]) {
      const next = fileOf(dirname(file), fileName);
      if (next) take(next);
    }
  };
  take(entry);
  return found;
}

function fileOf(from: string, name: string): string | undefined {
  if (!name.startsWith(".") && !name.endsWith(".d.ts")) {
    // Another package's types: `ms` of jsonwebtoken. Node's are our own.
    const other = join(root, "node_modules/@types", name, "index.d.ts");
    return existsSync(other) ? other : undefined;
  }
  const path = join(from, name.replace(/\.m?js$/, ""));
  return [path, `${path}.d.ts`, join(path, "index.d.ts")].find(
    (file) => file.endsWith(".d.ts") && existsSync(file),
  );
}

/** Below node_modules by the module's name, its entry as the index that needs no package.json. */
function addressOf(name: string, entry: string, file: string): string {
  const inPackage = relative(dirname(entry), file);
  if (inPackage.startsWith("..")) {
    return `file:///node_modules/${relative(join(root, "node_modules/@types"), file)}`;
  }
  return `file:///node_modules/${name}/${file === entry ? "index.d.ts" : inPackage}`;
}

function typingsOf({ name, kind }: (typeof modules)[number]): Typings {
  switch (kind) {
    case "toolbelt":
      return { ...asPackage("@parley/toolbelt", "toolbelt"), ...asPackage(name) };
    case "node":
      return {
        ...asPackage(name),
        [`file:///parley/node-${name}.d.ts`]: `declare module "node:${name}" { export * from "${name}"; }`,
      };
    case "library":
      return name === "jsonwebtoken"
        ? { ...asPackage("crypto"), ...ofPackage(name) }
        : ofPackage(name);
  }
}

/** The texts of each module, and of what is there without one. */
export const allTypings = (): Map<string, Typings> =>
  new Map([
    ["globals", everywhere("globals")],
    ["require", everywhere("require")],
    ...modules.map((module) => [module.name, typingsOf(module)] as const),
  ]);

/** Writes generated/typings, one file a module. */
export function generateTypings(): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, typings] of allTypings()) {
    const file = join(folder, `${name}.json`);
    const text = JSON.stringify(typings);
    // Left alone when it is the same, so that nobody builds anew for it.
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
  }
}
