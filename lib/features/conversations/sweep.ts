/** Does work again and again, and at once when it is told to; never twice at a time. */
export function startSweep({
  work,
  everyMs,
  failed,
}: {
  work: () => Promise<unknown>;
  everyMs: number;
  /** told of the first failure of a row */
  failed: (error: unknown) => void;
}) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let failures = 0;

  async function run(): Promise<void> {
    clearTimeout(timer);
    do {
      again = false;
      await work().then(
        () => {
          failures = 0;
        },
        (error: unknown) => {
          failures += 1;
          if (failures === 1) failed(error);
        },
      );
    } while (again && !stopped);
    running = undefined;
    if (!stopped) timer = setTimeout(poke, everyMs);
  }

  function poke(): void {
    if (stopped) return;
    if (running) again = true;
    else running = run();
  }

  poke();
  return {
    poke,
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
