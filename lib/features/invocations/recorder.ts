import { DomainError } from "@/lib/domain/errors";
import type { Recording } from "@/lib/domain/invocations/recording";
import type { Invocation } from "@/lib/domain/invocations/run";
import type { KeptRun } from "@/lib/infra/store/invocations";
import type { Store } from "@/lib/infra/store/open-store";

/** What is kept of each function's runs; the oldest leave. */
const kept = { keep: 1_000, bytes: 50_000_000 };
const flushMs = 50;
const pruneMs = 60_000;
/** Runs that wait for a database that is away. Beyond either, the oldest are given up. */
const mostWaiting = { runs: 2_000, characters: 64_000_000 };
/** What one statement takes: a run may hold some megabytes. */
const batch = { runs: 100, characters: 8_000_000 };

type Room = { runs: number; characters: number };
interface Waiting {
  run: KeptRun;
  characters: number;
}

/**
 * Writes runs down behind the answers, many at a time. Nobody waits for it, so a slow database
 * makes no answer slow.
 */
export function startRecorder({
  store,
  report,
}: {
  store: { invocations: Pick<Store["invocations"], "addMany" | "prune"> };
  /** for what nobody could be told: it goes to the engine's own log */
  report: (message: string) => void;
}) {
  const waiting: Waiting[] = [];
  let held = 0;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let prunedAt = performance.now();
  let failures = 0;

  const write = async () => {
    while (waiting.length > 0) {
      const taken = waiting.splice(0, howMany(waiting, batch));
      for (const { characters } of taken) held -= characters;
      try {
        await writeDown(taken.map(({ run }) => run));
        failures = 0;
      } catch (error) {
        failures += 1;
        // The same statement may go through later.
        waiting.unshift(...taken);
        for (const { characters } of taken) held += characters;
        if (failures === 1) report(`Runs could not be written down: ${said(error)}`);
        return;
      }
    }
    if (performance.now() - prunedAt < pruneMs) return;
    prunedAt = performance.now();
    await store.invocations
      .prune(kept)
      .catch((error: unknown) => report(`Old runs could not be removed: ${said(error)}`));
  };

  /** Throws when the database is away. A run that it refuses takes no other with it. */
  const writeDown = async (runs: KeptRun[]): Promise<void> => {
    try {
      await store.invocations.addMany(runs);
    } catch (error) {
      if (isAway(error)) throw error;
      if (runs.length > 1) {
        for (const run of runs) await writeDown([run]);
        // Not its words, which quote what was to be written.
      } else
        report(`The database refused a run: ${error instanceof Error ? error.name : "unknown"}`);
    }
  };

  const schedule = () => {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        writing = write().then(() => {
          if (waiting.length > 0) schedule();
        });
      },
      Math.min(5_000, flushMs * 2 ** failures),
    );
  };

  return {
    add(invocation: Invocation, recording: Recording | null = null): void {
      const run = { ...invocation, recording };
      const characters = sizeOf(run);
      waiting.push({ run, characters });
      held += characters;
      while (waiting.length > mostWaiting.runs || held > mostWaiting.characters) {
        held -= waiting.shift()?.characters ?? held;
      }
      schedule();
    },
    /** Writes what waits. */
    async stop(): Promise<void> {
      clearTimeout(timer);
      await writing;
      clearTimeout(timer);
      await write();
    },
  };
}
export type Recorder = ReturnType<typeof startRecorder>;

/** How many of the first fit, and one at least. */
function howMany(waiting: readonly Waiting[], room: Room): number {
  let characters = 0;
  const over = waiting.findIndex((each, index) => {
    characters += each.characters;
    return index > 0 && (index >= room.runs || characters > room.characters);
  });
  return over < 0 ? waiting.length : over;
}

/** Roughly how long a value is as JSON, without writing it. */
function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length + 2;
  if (typeof value !== "object" || value === null) return 8;
  let size = 2;
  if (Array.isArray(value)) {
    for (const item of value) size += 1 + sizeOf(item);
    return size;
  }
  for (const [key, item] of Object.entries(value)) size += key.length + 3 + sizeOf(item);
  return size;
}

const isAway = (error: unknown): boolean =>
  error instanceof DomainError && error.code === "database_unavailable";
const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));
