// `npm run lock`: names in the lock file what this machine's registry does not carry.
// npm leaves packages for other systems out of the lock file when it cannot look them up, and then
// `npm ci` refuses the whole file. An entry with its system is enough: npm passes over it elsewhere.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./command.ts";

interface Entry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
export interface Lock {
  packages: Record<string, Entry>;
}

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "x64", "arm", "ia32", "ppc64", "riscv64", "s390x", "wasm32"];

function platformOf(name: string): Pick<Entry, "os" | "cpu" | "libc"> {
  const words = name.slice(name.indexOf("/") + 1).split("-");
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const musl = words.some((word) => word.startsWith("musl"));
  return {
    ...(os.length ? { os } : {}),
    ...(cpu.length ? { cpu } : {}),
    ...(musl ? { libc: ["musl"] } : {}),
  };
}

/** Whether a place in the tree, or one above it, has the package: how Node and npm look for it. */
function isNamed(packages: Lock["packages"], from: string, name: string): boolean {
  for (
    let place = from;
    ;
    place = place.slice(0, Math.max(0, place.lastIndexOf("/node_modules/")))
  ) {
    if (`${place ? `${place}/` : ""}node_modules/${name}` in packages) return true;
    if (place === "" || !place.includes("/node_modules/"))
      return `node_modules/${name}` in packages;
  }
}

/** The optional dependencies that the lock file does not name, with what names them. */
export function missingFrom({ packages }: Lock): { name: string; entry: Entry }[] {
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isNamed(packages, place, name))
      .map(([name, range]) => ({
        name,
        entry: {
          version: range.replace(/^[\^~]/, ""),
          ...platformOf(name),
          ...(dev ? { dev } : {}),
          optional: true,
        },
      })),
  );
}

if (import.meta.main) {
  const file = join(root, "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8")) as Lock;
  const missing = missingFrom(lock);
  const added = missing.map(({ name, entry }) => [`node_modules/${name}`, entry] as const);
  const { "": self, ...rest } = lock.packages;
  const sorted = [...Object.entries(rest), ...added].sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = { ...(self ? { "": self } : {}), ...Object.fromEntries(sorted) };
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} packages of other systems were added to the lock file.`);
}
