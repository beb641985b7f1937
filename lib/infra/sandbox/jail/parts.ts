import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

/** What a runner is made of, and all that it may read. */
export interface RunnerParts {
  node: string;
  /** shared libraries, under the names that the loader looks for */
  libraries: string[];
  /** files and folders: its program first, then what that reads */
  readable: [string, ...string[]];
}

export function runnerParts(runnerFile: string): RunnerParts {
  const folder = dirname(runnerFile);
  const ivm = upwards(folder, "node_modules/isolated-vm");
  const found = [
    // Says that the program is a module.
    upwards(folder, "package.json"),
    ivm,
    ivm && upwards(dirname(realpathSync(ivm)), "node_modules/node-gyp-build"),
  ];
  return {
    node: process.execPath,
    libraries: loadedLibraries(),
    readable: [runnerFile, ...found.filter((path) => path !== undefined)],
  };
}

function upwards(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  return folder === dirname(folder) ? undefined : upwards(dirname(folder), name);
}

const report = z.object({ sharedObjects: z.array(z.string()) });
let libraries: string[] | undefined;

/** A runner is the same Node as we are, and isolated-vm needs nothing that Node does not load. */
function loadedLibraries(): string[] {
  if (libraries) return libraries;
  // Otherwise it would look up the names of open connections. Node's types do not know it yet.
  Object.assign(process.report, { excludeNetwork: true });
  const { sharedObjects } = report.parse(process.report.getReport());
  // What this process loaded later as an addon is none of a runner's.
  libraries = sharedObjects.filter((path) => path.startsWith("/") && !path.endsWith(".node"));
  return libraries;
}

/** Whether any user may read a file or folder: every folder above it lets strangers through. */
export function othersCanRead(path: string): boolean {
  return (modeOf(path) & 0o004) !== 0 && othersCanEnter(dirname(realPath(path)));
}

function othersCanEnter(folder: string): boolean {
  if ((modeOf(folder) & 0o001) === 0) return false;
  return folder === dirname(folder) || othersCanEnter(dirname(folder));
}

/** A file that is not there keeps its name: who needs it tells that it is missing. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function modeOf(path: string): number {
  try {
    return statSync(path).mode;
  } catch {
    return 0;
  }
}
