/** Resident memory of this process; undefined in a jail, which has no /proc to read it from. */
function ownMemory(): number | undefined {
  try {
    return process.memoryUsage.rss();
  } catch {
    return undefined;
  }
}

const atStart = ownMemory();
let told = 0;

/** The engine sees our memory from outside. */
export function hearGrown(bytes: number): void {
  told = bytes;
}

/** Asking the system costs as much as a short run does. */
const goodForMs = 20;
let seen = { at: 0, bytes: 0 };

/** How much more memory this process has than when it was ready. */
export function grownBytes(): number {
  if (atStart === undefined) return told;
  const now = performance.now();
  if (now - seen.at > goodForMs) seen = { at: now, bytes: (ownMemory() ?? atStart) - atStart };
  return seen.bytes;
}
