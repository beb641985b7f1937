import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, stop } from "esbuild";
import { type Figure, median } from "./figures.ts";

const ROUNDS = 9;
const LIVES = 2_000;
/** What the time is told of. */
const CHANGES = 1_000;

type Work = typeof import("./advance-work.ts");

/** The state machine alone, on one core: changes that are parsed already. */
export async function advance(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "parley-bench-"));
  try {
    const outfile = join(folder, "advance-work.mjs");
    const entry = join(import.meta.dirname, "advance-work.ts");
    await build({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "esm" });
    const { advanceAll, roundTrips } = (await import(pathToFileURL(outfile).href)) as Work;
    const [advanced, floor]: [number[], number[]] = [[], []];
    const each = ({ changes, ms }: { changes: number; ms: number }) => (ms * CHANGES) / changes;
    if (advanceAll(LIVES).events === 0) throw new Error("No event was raised.");
    roundTrips(LIVES);
    for (let round = 0; round < ROUNDS; round += 1) {
      advanced.push(each(advanceAll(LIVES)));
      floor.push(each(roundTrips(LIVES)));
    }
    return [
      {
        what: "1,000 changes of conversations with their events, CPU time",
        measured: median(advanced),
        unit: "ms",
        beside: { what: "conversation to JSON and back", measured: median(floor) },
        // 200,000 changes a second.
        goal: { atMost: 5 },
      },
    ];
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}
