import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { codeOf, Failure } from "../failure.ts";
import { runFolder } from "./data-folder.ts";
import { identify, isRunning, processIdentity, stopProcess } from "./process-identity.ts";

const record = z.object({
  launcher: processIdentity,
  address: z.string(),
  /** what it started, in that order; Postgres is found by its own file */
  children: z.array(processIdentity),
});
type Record = z.infer<typeof record>;

export type Lock = {
  /** writes down what runs now, for the start after a launcher that was killed */
  note(pids: number[]): void;
  release(): void;
};

/**
 * One launcher to a data folder. A killed one leaves its lock behind: the next takes it over and
 * stops the processes that are still there.
 */
export async function takeLock(dataFolder: string, address: string): Promise<Lock> {
  const file = join(runFolder(dataFolder), "launcher.json");
  const mine: Record = { launcher: identify(process.pid), address, children: [] };
  const draft = `${file}.${process.pid}`;
  const write = () => writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  write();
  try {
    await claim(file, draft, dataFolder);
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    note(pids) {
      mine.children = pids.map(identify);
      write();
      renameSync(draft, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** A link is made by one of many at once, and fails where the file exists. */
async function claim(file: string, draft: string, dataFolder: string): Promise<void> {
  try {
    linkSync(draft, file);
    return;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
  const held = read(file);
  if (held && isRunning(held.launcher)) {
    throw new Failure(
      `Parley runs on ${dataFolder} already (process ${held.launcher.pid}, ${held.address}). Stop that one, or set PARLEY_DATA to another folder.`,
    );
  }
  for (const child of held?.children.toReversed() ?? []) {
    await stopProcess(child, { signal: "SIGTERM", patience: 5_000 });
  }
  discard(file, held);
  await claim(file, draft, dataFolder);
}

/** Removes a dead launcher's lock, unless another start was quicker and the lock is that one's. */
function discard(file: string, dead: Record | undefined): void {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  const taken = read(aside);
  if (taken && taken.launcher.pid !== dead?.launcher.pid) linkSync(aside, file);
  rmSync(aside);
}

function read(file: string): Record | undefined {
  try {
    return record.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // Gone meanwhile, or cut off by a full disk: nobody's.
    return undefined;
  }
}
