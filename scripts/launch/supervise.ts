import { wrongEnvironment } from "../../lib/env.ts";
import type { Child } from "./child.ts";

/** Ends of one server that are mended by a restart, before it is taken for broken. */
const RESTARTS = 3;
const WINDOW = 60_000;

export type Supervisor = {
  pid(): number;
  /** for a new program of the same server */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Keeps a server running: one that ends by itself is started again, and one that keeps ending is
 * given up. Says so in one line either way.
 */
export function supervise(
  server: { name: string; start(): Child },
  events: { changed(): void; gaveUp(reason: string): void },
): Supervisor {
  const ends: number[] = [];
  let child = start();
  let stopping = false;

  function start(): Child {
    const started = server.start();
    void started.ended.then((code) => {
      if (started === child && !stopping) endedByItself(code);
    });
    return started;
  }

  function endedByItself(code: number | null): void {
    if (code === wrongEnvironment) {
      events.gaveUp(`The ${server.name} cannot start as it is set up. Look at the line above.`);
      return;
    }
    const now = Date.now();
    ends.push(now);
    if (ends.filter((at) => now - at < WINDOW).length > RESTARTS) {
      events.gaveUp(
        `The ${server.name} keeps ending by itself, and Parley stops. Look at the lines above.`,
      );
      return;
    }
    console.error(`The ${server.name} ended by itself and is started again.`);
    child = start();
    events.changed();
  }

  const stop = async () => {
    stopping = true;
    await child.stop();
  };
  return {
    pid: () => child.pid,
    stop,
    restart: async () => {
      await stop();
      stopping = false;
      child = start();
      events.changed();
    },
  };
}
