import type ivm from "isolated-vm";
import type { Style } from "@/lib/domain/lambdas/lambda";
import { sourceEnd } from "../guest/source";
import { compileModules } from "./modules";

/** The name of a user's text in its stack traces. */
export const userFile = "lambda.js";

/** A compiled text. `link` is done ahead of a run where it can be, `start` is the run's own turn. */
export interface Source {
  link: (context: ivm.Context) => Promise<() => Promise<unknown>>;
}

/** Compiles a text under its own name and lines. Throws V8's own SyntaxError. */
export async function compile(isolate: ivm.Isolate, style: Style, code: string): Promise<Source> {
  const text = code + sourceEnd;
  const origin = { filename: userFile };
  if (style === "classic") {
    const script = await isolate.compileScript(text, origin);
    const modules = await compileModules(isolate, style, code);
    return {
      link: async (context) => {
        await modules?.furnish(context);
        return () => script.run(context);
      },
    };
  }
  // A module is bound to the global it was linked with, so each run has one of its own.
  let first: ivm.Module | undefined = await isolate.compileModule(text, origin);
  const modules = await compileModules(isolate, style, code);
  return {
    link: async (context) => {
      const module = first ?? (await isolate.compileModule(text, origin));
      first = undefined;
      const found = await modules?.furnish(context);
      await module.instantiate(context, (specifier) => {
        const imported = found?.get(specifier);
        if (imported) return imported;
        throw new Error(`There is no module named ${JSON.stringify(specifier)}.`);
      });
      return async () => {
        try {
          return await module.evaluate();
        } finally {
          module.release();
        }
      };
    },
  };
}
