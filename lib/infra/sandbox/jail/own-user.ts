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

function namedIds(): number[] {
  return ["/etc/passwd", "/etc/group"].flatMap((file) => {
    try {
      return readFileSync(file, "utf8")
        .split("\n")
        .map((line) => Number(line.split(":")[2]));
    } catch {
      // A container may do without names.
      return [];
    }
  });
}
