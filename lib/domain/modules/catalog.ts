import type { Style } from "../lambdas/lambda";

/** A module that functions may load by its name. */
export interface ModuleDefinition {
  name: string;
  kind: "library" | "toolbelt" | "node";
  /** the styles of functions that may load it */
  styles: readonly Style[];
  /** a library's version in its registry; what is ours or Node's has none of its own */
  version?: string;
  /** one line for people */
  about: string;
}

const both: readonly Style[] = ["classic", "modern"];

/** Everything that functions may load. The bundler builds these, and no others can be found. */
export const modules: readonly ModuleDefinition[] = [
  {
    name: "lp-faas-toolbelt",
    kind: "toolbelt",
    styles: ["classic"],
    about: "HTTP, secrets, context, other functions, the live platform",
  },
  {
    name: "core-functions-toolbelt",
    kind: "toolbelt",
    styles: ["modern"],
    about: "Secrets, context, other functions, the live platform; HTTP is called by fetch",
  },
  {
    name: "lodash",
    kind: "library",
    styles: both,
    version: "4.18.1",
    about: "Collections, objects, text",
  },
  {
    name: "es-toolkit",
    kind: "library",
    styles: both,
    version: "1.53.2",
    about: "Collections, objects, text, in today's JavaScript and at a third of the cost",
  },
  {
    name: "luxon",
    kind: "library",
    styles: both,
    version: "3.7.2",
    about: "Dates and times, with every time zone",
  },
  {
    name: "moment",
    kind: "library",
    styles: both,
    version: "2.31.0",
    about: "Dates and times as older functions do them, in English",
  },
  {
    name: "jsonwebtoken",
    kind: "library",
    styles: both,
    version: "9.0.3",
    about: "Signs and checks JSON Web Tokens",
  },
  {
    name: "oauth-1.0a",
    kind: "library",
    styles: both,
    version: "2.2.6",
    about: "Signs requests by OAuth 1.0a",
  },
  {
    name: "uuid",
    kind: "library",
    styles: both,
    version: "14.0.3",
    about: "Makes and reads UUIDs of all versions",
  },
  {
    name: "crypto",
    kind: "node",
    styles: both,
    about: "Hashes, HMAC, random values, signatures by RSA, EC and Ed25519 keys",
  },
  { name: "buffer", kind: "node", styles: both, about: "Buffer, atob and btoa" },
  { name: "url", kind: "node", styles: both, about: "URL and URLSearchParams" },
];

/** The definition of a module by the name in a text; Node's own may be called `node:…`. */
export function moduleNamed(name: string): ModuleDefinition | undefined {
  const plain = name.startsWith("node:") ? name.slice(5) : name;
  const found = modules.find((module) => module.name === plain);
  return found && (plain === name || found.kind === "node") ? found : undefined;
}

/** The names of the modules that functions of a style may load. */
export const moduleNames = (style: Style): string[] =>
  modules.filter(({ styles }) => styles.includes(style)).map(({ name }) => name);
