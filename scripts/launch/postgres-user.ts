import { chownSync, lchownSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const NOBODY = 65_534;

/** How a Postgres program is started: what stands before it, and as whom it runs. */
export type PostgresUser = { prefix: string[]; identity: { uid?: number; gid?: number } };

/**
 * Postgres refuses to run as root. Where "nobody" reaches the programs and the data it runs as that
 * user; below a home that others cannot enter, root enters a user namespace in which it is nobody.
 */
export function choosePostgresUser(paths: { program: string; data: string }): PostgresUser {
  if (process.getuid?.() !== 0) return { prefix: [], identity: {} };
  const reachable = othersCanEnter(dirname(paths.program)) && othersCanEnter(dirname(paths.data));
  if (reachable) {
    return { prefix: [], identity: { uid: NOBODY, gid: NOBODY } };
  }
  return {
    prefix: ["unshare", "-U", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, "--"],
    identity: {},
  };
}

function othersCanEnter(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false;
  return folder === dirname(folder) || othersCanEnter(dirname(folder));
}

/** Hands files to the user that Postgres runs as; the checkout may have moved since the last start. */
export function handOver(path: string, { identity }: PostgresUser): void {
  if (process.getuid?.() !== 0) return;
  const uid = identity.uid ?? 0;
  const gid = identity.gid ?? 0;
  if (statSync(path).uid === uid) return;
  if (statSync(path).isDirectory()) {
    for (const entry of readdirSync(path, { recursive: true, encoding: "utf8" })) {
      lchownSync(join(path, entry), uid, gid);
    }
  }
  // The folder itself comes last: its owner says that all below it has been handed over.
  chownSync(path, uid, gid);
}
