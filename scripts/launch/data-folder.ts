import { hkdfSync, randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { codeOf, Failure } from "../failure.ts";

const passwords = z.object({ owner: z.string(), serve: z.string() });
type Passwords = z.infer<typeof passwords>;

/** Makes the folder of everything that is kept. Others may pass through it: Postgres may be another user. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    mkdirSync(runFolder(folder), { recursive: true, mode: 0o700 });
    chmodSync(runFolder(folder), 0o700);
  } catch (error) {
    throw new Failure(
      `Cannot write to the data folder ${folder} (${codeOf(error) ?? error}). Let this user write there, or set PARLEY_DATA to a folder of its own.`,
    );
  }
}

/** Where what lives as long as the processes is kept: the lock and the sockets. */
export function runFolder(folder: string): string {
  return join(folder, "run");
}

/** The passwords of the embedded database, made at first start and readable by this user alone. */
export function readPasswords(folder: string): Passwords {
  const file = join(folder, "database.json");
  if (existsSync(file)) return passwords.parse(JSON.parse(readFileSync(file, "utf8")));
  const made = { owner: randomBytes(24).toString("hex"), serve: randomBytes(24).toString("hex") };
  writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}

/** The files of keys in a data folder. A backup has them too. */
export const keyFiles = { secret: "secret.key", auth: "auth.secret" } as const;

/**
 * The keys for secrets at rest: those of the environment, then those of a file that this user alone
 * can read, one a line. Somewhere there must be one, so the file is made where there is neither.
 */
export function secretKeys(folder: string, given: readonly string[], make = true): string[] {
  return [...given, ...keptKeys(join(folder, keyFiles.secret), make && given.length === 0)];
}

/** The keys of a file, one a line; it is made where there is none and `make` says so. */
export function keptKeys(file: string, make: boolean): string[] {
  if (!existsSync(file)) {
    if (!make) return [];
    writeFileSync(`${file}.new`, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  if ((statSync(file).mode & 0o077) !== 0) {
    throw new Failure(`Others can read ${file}. Run chmod 600 on it, and think of a new key.`);
  }
  const lines = readFileSync(file, "utf8").split("\n");
  const kept = lines.map((line) => line.trim()).filter((line) => line !== "");
  if (kept.some((key) => key.length < 20 || key.includes(","))) {
    throw new Failure(`${file} has a line that is no key: each is 64 hexadecimal digits.`);
  }
  return kept;
}

/**
 * What sessions are signed with, the newest first; the others still open what they sealed. Machines
 * that share the keys of the environment share their sessions; where there are none a file is made
 * that this user alone can read.
 */
export function authSecrets(
  folder: string,
  given: { secrets: readonly string[]; keys: readonly string[] },
  make = true,
): string[] {
  const drawn = given.keys.map((key) =>
    Buffer.from(hkdfSync("sha256", key, "", "parley sessions", 32)).toString("hex"),
  );
  const shared = [...given.secrets, ...drawn];
  return [...shared, ...keptKeys(join(folder, keyFiles.auth), make && shared.length === 0)];
}

/** The path of the socket between web and engine. Systems cut such paths off at about 100 bytes. */
export function placeSocket(folder: string): { path: string; remove: () => void } {
  const path = join(runFolder(folder), "engine.sock");
  if (Buffer.byteLength(path) <= 100) return { path, remove: () => rmSync(path, { force: true }) };
  const short = mkdtempSync(join(tmpdir(), "parley-"));
  return {
    path: join(short, "engine.sock"),
    remove: () => rmSync(short, { recursive: true, force: true }),
  };
}
