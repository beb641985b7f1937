import ivm from "isolated-vm";
import type { Style } from "@/lib/domain/lambdas/lambda";
import { namedModules } from "@/lib/domain/modules/named-modules";
import { type Furnishing, makeModules } from "../guest/modules";
import { takePrimordials } from "../guest/primordials";
import { type BuiltModule, builtModules } from "./built-modules";
import { native } from "./native";

/** What modules are called in stack traces. */
export const moduleFile = (name: string): string => `module:${name}`;

const byName = new Map(builtModules.map((module) => [module.name, module]));
const byGlobal = new Map(
  builtModules.flatMap(({ name, globals }) => globals.map((global) => [global, name] as const)),
);
const globalWord = new RegExp(`\\b(?:${[...byGlobal.keys()].join("|")})\\b`, "g");

/**
 * Runs first in a room that has modules; nothing of it is left when user code begins, but that stacks
 * are longer: libraries call deep, and the user's own line lies below their frames.
 */
const opening = `const modules=(${makeModules})((${takePrimordials})(),globalThis.__parleyHost,$0);
globalThis.__parleyModules=modules;
Error.stackTraceLimit=50;`;

/** What a text names. To name it in vain, as in a comment, costs time and nothing else. */
function namedIn(code: string): { globals: Set<string>; modules: Map<string, string> } {
  const globals = new Set(byGlobal.size > 0 ? code.match(globalWord) : []);
  const modules = namedModules(code);
  return { globals, modules };
}

/** The parts and all that they need, what is needed first. */
function inOrder(names: Iterable<string>, found = new Map<string, BuiltModule>()) {
  for (const name of names) {
    const built = byName.get(name);
    if (!built || found.has(name)) continue;
    inOrder(built.needs, found);
    found.set(name, built);
  }
  return found;
}

/** What a modern function's import of a module finds. Names that are no words of the language too. */
function stubOf({ name, exports }: BuiltModule): string {
  const each = exports.map((key, i) => `const e${i}=m[${JSON.stringify(key)}];`).join("");
  const list = exports.map((key, i) => `e${i} as ${JSON.stringify(key)}`).join(",");
  return `const m=__parleyModules.load(${JSON.stringify(name)});${each}export{${list}};export default m.default??m;`;
}

/** Puts the modules of a text into rooms, before any user code is in them. */
export interface Modules {
  /** Answers the modules by the names in the text's imports. */
  furnish: (context: ivm.Context) => Promise<Map<string, ivm.Module>>;
}

/** Compiles what a text names, once for its isolate; undefined when that is nothing. */
export async function compileModules(
  isolate: ivm.Isolate,
  style: Style,
  code: string,
): Promise<Modules | undefined> {
  const { globals, modules } = namedIn(code);
  const needed = inOrder([
    ...[...globals].map((name) => byGlobal.get(name) ?? ""),
    ...modules.values(),
  ]);
  // A classic text that loads what is not here gets a require that says so.
  if (needed.size === 0 && !(style === "classic" && /\brequire\b/.test(code))) return undefined;
  const scripts = await Promise.all(
    [...needed.values()].map(({ name, code }) =>
      isolate.compileScript(
        `__parleyModules.define(${JSON.stringify(name)},function(module,exports,require){${code}\n});`,
        { filename: moduleFile(name) },
      ),
    ),
  );
  const furnishing: Furnishing = {
    style,
    globals: [...globals].map((name) => [name, byGlobal.get(name) ?? ""]),
    names: [...modules],
  };
  const finish = await isolate.compileScript(
    `__parleyModules.finish(${JSON.stringify(furnishing)});delete globalThis.__parleyModules;`,
  );
  const imported = style === "modern" ? new Set(modules.values()) : [];

  const operations = new ivm.Callback(native, { sync: true });

  return {
    furnish: async (context) => {
      await context.evalClosure(opening, [operations], { filename: moduleFile("require") });
      for (const script of scripts) await script.run(context);
      const stubs = new Map<string, ivm.Module>();
      for (const name of imported) {
        const built = byName.get(name);
        if (!built) continue;
        const stub = await isolate.compileModule(stubOf(built), { filename: moduleFile(name) });
        await stub.instantiate(context, () => {
          throw new Error("A stub imports nothing.");
        });
        await stub.evaluate();
        stubs.set(name, stub);
      }
      await finish.run(context);
      return new Map(
        [...modules].flatMap(([name, part]) => {
          const stub = stubs.get(part);
          return stub ? [[name, stub] as const] : [];
        }),
      );
    },
  };
}
