import { randomBytes } from "node:crypto";

const seedBytes = 32;
const atOnce = 128;

/** Seeds of runs, 32 bytes in base64 each. Drawn many at a time: each draw asks the system. */
export function seeds(): () => string {
  let pool = Buffer.alloc(0);
  return () => {
    if (pool.length === 0) pool = randomBytes(seedBytes * atOnce);
    const seed = pool.toString("base64", 0, seedBytes);
    pool = pool.subarray(seedBytes);
    return seed;
  };
}
