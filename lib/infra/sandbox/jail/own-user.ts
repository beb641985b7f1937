import { readFileSync } from "node:fs";

/** Above what systems give to people, below what they give to services. */
const first = 59_000;
const count = 500;
const taken = new Set<number>();
let next = -1;

/**
 * A user that nobody is, another one for each runner, so that one which was taken over can neither
 * signal nor trace the others. It is user and group in one.
 */
export function strangerId(): number {
  if (next < 0) {
    next = 0;
    for (const id of namedIds()) taken.add(id);
  }
  for (let tries = 0; tries < count; tries++) {
    next = (next + 1) % count;
    if (!taken.has(first + next)) return first + next;
  }
  throw new Error(`Every user from ${first} to ${first + count} has a name on this machine.`);
}

/**
 * Whether we are root, and of more than a namespace: root of a container may be an ordinary user
 * outside, and where it is the container's only user it can become nobody else.
 */
export function isRoot(uidMap = readOrNothing("/proc/self/uid_map")): boolean {
  if (process.getuid?.() !== 0) return false;
  if (uidMap === "") return true;
  const ranges = uidMap
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const outside = (id: number) => {
    for (const [from = 0, to = 0, length = 0] of ranges) {
      if (id >= from && id < from + length) return to + id - from;
    }
    return undefined;
  };
  return outside(0) === 0 || outside(first) !== undefined;
}

function namedIds(): number[] {
  return ["/etc/passwd", "/etc/group"].flatMap((file) =>
    readOrNothing(file)
      .split("\n")
      .map((line) => Number(line.split(":")[2])),
  );
}

/** A container may do without names, and other systems without maps. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
