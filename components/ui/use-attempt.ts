"use client";
import { useState } from "react";

/** One thing that may fail, tried once at a time. `otherwise` is said where a failure has no words. */
export function useAttempt(otherwise: string) {
  const [failure, setFailure] = useState<string>();
  const [running, setRunning] = useState(false);
  return {
    failure,
    running,
    attempt(work: () => Promise<void>): void {
      if (running) return;
      setRunning(true);
      setFailure(undefined);
      work()
        .catch((thrown: unknown) =>
          setFailure(thrown instanceof Error ? thrown.message : otherwise),
        )
        .finally(() => setRunning(false));
    },
  };
}
