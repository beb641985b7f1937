import type { Invocation } from "@/lib/domain/invocations/run";
import type { Store } from "@/lib/infra/store/open-store";

/** Runs kept of each function; the oldest leave. */
const keptRuns = 1_000;
const flushMs = 50;
const pruneMs = 60_000;
/** Runs that wait for a database that is away. Beyond, the oldest are given up. */
const mostWaiting = 2_000;
const batchSize = 100;

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
  let waiting: Invocation[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let prunedAt = performance.now();
  let failures = 0;

  const write = async () => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchSize);
      try {
        await store.invocations.addMany(batch);
        failures = 0;
      } catch (error) {
        failures += 1;
        // The same statement may go through later; a batch that never does must not block the rest.
        if (failures <= 20) waiting.unshift(...batch);
        if (failures === 1) report(`Runs could not be written down: ${said(error)}`);
        return;
      }
    }
    if (performance.now() - prunedAt < pruneMs) return;
    prunedAt = performance.now();
    await store.invocations
      .prune({ keep: keptRuns })
      .catch((error: unknown) => report(`Old runs could not be removed: ${said(error)}`));
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
    add(run: Invocation): void {
      waiting.push(run);
      if (waiting.length > mostWaiting) waiting = waiting.slice(-mostWaiting);
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

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));
