"use client";
import { useEffect } from "react";
import type { Style } from "@/lib/domain/lambdas/lambda";
import { namedModules } from "@/lib/domain/modules/named-modules";
import type { Monaco } from "./load-monaco";

/** Declarations by their addresses, as scripts/generate-typings.ts writes them. */
type Typings = Record<string, string>;
type Load = () => Promise<{ default: Typings }>;

/** Each is a file of its own, fetched when a text names the module. */
const files: Record<string, Load> = {
  globals: () => import("@/generated/typings/globals.json"),
  require: () => import("@/generated/typings/require.json"),
  "lp-faas-toolbelt": () => import("@/generated/typings/lp-faas-toolbelt.json"),
  "core-functions-toolbelt": () => import("@/generated/typings/core-functions-toolbelt.json"),
  lodash: () => import("@/generated/typings/lodash.json"),
  "es-toolkit": () => import("@/generated/typings/es-toolkit.json"),
  luxon: () => import("@/generated/typings/luxon.json"),
  moment: () => import("@/generated/typings/moment.json"),
  jsonwebtoken: () => import("@/generated/typings/jsonwebtoken.json"),
  "oauth-1.0a": () => import("@/generated/typings/oauth-1.0a.json"),
  uuid: () => import("@/generated/typings/uuid.json"),
  crypto: () => import("@/generated/typings/crypto.json"),
  buffer: () => import("@/generated/typings/buffer.json"),
  url: () => import("@/generated/typings/url.json"),
};

const loading = new Map<string, Promise<Typings>>();

/** Fetches a module's declarations once; a failed attempt is not remembered. */
function load(name: string): Promise<Typings> {
  const known = loading.get(name);
  if (known) return known;
  const fetched = (files[name]?.() ?? Promise.reject(new Error(`${name} has no types.`))).then(
    (module) => module.default,
  );
  loading.set(name, fetched);
  fetched.catch(() => loading.delete(name));
  return fetched;
}

/** Begins to fetch what every text needs, so that it is there with the editor. */
export function loadGlobalTypings(): void {
  load("globals").catch(() => {});
}

/** Lets the type checker know the modules that a text names, and the globals. */
export function useModuleTypings(monaco: Monaco, text: string, style: Style): void {
  const named = [...new Set(namedModules(text).values())].sort();
  const key = ["globals", ...(style === "classic" ? ["require"] : []), ...named].join(" ");
  useEffect(() => {
    let here = true;
    const known = monaco.javascriptDefaults.getExtraLibs();
    for (const name of key.split(" ")) {
      load(name).then(
        (typings) => {
          if (!here) return;
          for (const [address, declarations] of Object.entries(typings)) {
            // They stay: one page has one function, and what it once named it may name again.
            if (!known[address]) monaco.javascriptDefaults.addExtraLib(declarations, address);
          }
        },
        // Without its types a module works all the same.
        () => {},
      );
    }
    return () => {
      here = false;
    };
  }, [monaco, key]);
}
