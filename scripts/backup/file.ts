import {
  createReadStream,
  createWriteStream,
  existsSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { codeOf, Failure } from "../failure.ts";
import { decode, type Header, type Part } from "./format.ts";

/** Writes a file that this user alone can read. It has its name only when it is whole. */
export async function writeBackup(
  file: string,
  bytes: AsyncIterable<Buffer>,
  signal: AbortSignal,
): Promise<{ size: number }> {
  const draft = `${file}.part`;
  // What one that was killed left behind; whoever made it may not have made it for this user alone.
  rmSync(draft, { force: true });
  try {
    const out = createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true });
    await pipeline(Readable.from(bytes), createGzip(), out, { signal });
    refuseExisting(file);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    signal.throwIfAborted();
    throw error;
  }
  return { size: statSync(file).size };
}

/** Says at once that there can be no file of this name. */
export function refuseExisting(file: string): void {
  if (!existsSync(dirname(file))) {
    throw new Failure(`There is no folder ${dirname(file)}. Make it.`);
  }
  if (existsSync(file)) {
    throw new Failure(`${file} exists already. Name another file, or remove that one.`);
  }
}

/** Reads a backup from its start; each reader reads anew. */
export async function* readBackup(file: string): AsyncGenerator<Part> {
  const packed = createReadStream(file);
  const unpacked = createGunzip();
  // Errors of the file come to whoever reads what is unpacked.
  packed.on("error", (error) => unpacked.destroy(error));
  try {
    yield* decode(packed.pipe(unpacked), file);
  } catch (error) {
    throw unreadable(error, file) ?? error;
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}

/** Reads a backup to its end, so that nothing is begun with one that is not whole. */
export async function checkBackup(file: string): Promise<Header> {
  let header: Header | undefined;
  for await (const part of readBackup(file)) if ("header" in part) header = part.header;
  if (!header) throw new Error("A backup without a header was read to its end.");
  return header;
}

function unreadable(error: unknown, file: string): Failure | undefined {
  const code = codeOf(error);
  if (code === "ENOENT") return new Failure(`There is no file ${file}. Name a backup.`);
  if (code === "EISDIR") return new Failure(`${file} is a folder. Name a backup in it.`);
  if (code === "EACCES") return new Failure(`This user may not read ${file}.`);
  return undefined;
}
