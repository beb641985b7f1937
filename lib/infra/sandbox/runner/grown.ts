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

/** How much more memory this process has than when it was ready. */
export function grownBytes(): number {
  return atStart === undefined ? told : (ownMemory() ?? atStart) - atStart;
}
