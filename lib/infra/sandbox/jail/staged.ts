import {
  chmodSync,
  constants,
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { othersCanRead, type RunnerParts, realPath } from "./parts";

/** Parts that any user can read, and what is to be removed in the end. */
export interface Staged {
  parts: RunnerParts;
  remove: () => void;
}

const prefix = "parley-runner-";

/**
 * Puts a runner's files where a user that nobody is can read them, when they are below a home that
 * others cannot enter. They keep their places to one another, so that imports are found.
 */
export function stageParts(parts: RunnerParts): Staged {
  if ([parts.node, ...parts.readable].every(othersCanRead)) return { parts, remove: () => {} };
  sweep();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  // Whoever started us may have wanted our files to be ours alone. These are nobody's secret.
  const usual = process.umask(0o022);
  try {
    chmodSync(folder, 0o711);
    const node = place(folder, parts.node, linkOrCopy);
    const [program, ...rest] = parts.readable.map((path) =>
      place(folder, path, (from, to) => cpSync(from, to, { recursive: true })),
    );
    if (!program) throw new Error("A runner has no program.");
    return {
      parts: { ...parts, node, readable: [program, ...rest] },
      remove: () => rmSync(folder, { recursive: true, force: true }),
    };
  } finally {
    process.umask(usual);
  }
}

function place(folder: string, path: string, put: (from: string, to: string) => void): string {
  const to = join(folder, path);
  mkdirSync(dirname(to), { recursive: true });
  put(realPath(path), to);
  return to;
}

/** A second name costs nothing, where both are on one disk. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}

/** Removes what engines that were killed left behind. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) && /^\d+/.exec(name.slice(prefix.length))?.[0];
    if (!pid || isRunning(Number(pid))) continue;
    const folder = join(tmpdir(), name);
    // Anybody may put such a name there; what is not ours is not ours to remove.
    if (statSync(folder, { throwIfNoEntry: false })?.uid !== process.getuid?.()) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
