import { Failure } from "../failure.ts";

type Stop = () => void | Promise<void>;

export type Launch = {
  /** aborted when the product is asked to stop, also while it still starts */
  signal: AbortSignal;
  /** what was started last stops first */
  onStop(stop: Stop): void;
  /** ends everything with one line */
  giveUp(reason: string): void;
};

/**
 * Starts things, keeps them until somebody stops the product (Ctrl-C, SIGTERM, a closed terminal) or
 * one of them fails for good, and then stops all that was started, whatever was reached.
 */
export async function runLaunch(start: (launch: Launch) => Promise<void>): Promise<void> {
  const stops: Stop[] = [];
  const asked = new AbortController();
  // npm passes a Ctrl-C on that the terminal sent as well: the second of a pair is no second wish.
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(name, () => asked.abort());
  const parent = watchNpm(() => asked.abort());
  const ended = new Promise<void>((end) => {
    asked.signal.addEventListener("abort", () => end(), { once: true });
  });
  const giveUp = (reason: string) => asked.abort(new Failure(reason));
  try {
    await start({ signal: asked.signal, onStop: (stop) => void stops.push(stop), giveUp });
    await ended;
  } catch (error) {
    if (!asked.signal.aborted) throw error;
  } finally {
    clearInterval(parent);
    await stopAll(stops.reverse());
  }
  if (asked.signal.reason instanceof Failure) throw asked.signal.reason;
}

/** One that cannot be stopped keeps none of the others running. */
async function stopAll(stops: Stop[]): Promise<void> {
  for (const stop of stops) {
    try {
      await stop();
    } catch (error) {
      console.error(error);
      process.exitCode = 1;
    }
  }
}

/** An npm that is killed takes nothing along: what it had started is asked to stop here. */
function watchNpm(gone: () => void): NodeJS.Timeout | undefined {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) gone();
  }, 500).unref();
}
