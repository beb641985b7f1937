"use client";
import { useState } from "react";

/** One thing that may fail, tried once at a time. `otherwise` is said where a failure has no words. */
export function useAttempt(otherwise = "That did not work. Try again.") {
  const [failure, setFailure] = useState<string>();
  const [running, setRunning] = useState(false);
  return {
    failure,
    running,
    /** Whether it went well. */
    async attempt(work: () => Promise<unknown>): Promise<boolean> {
      if (running) return false;
      setRunning(true);
      setFailure(undefined);
      try {
        await work();
        return true;
      } catch (thrown) {
        setFailure(thrown instanceof Error ? thrown.message : otherwise);
        return false;
      } finally {
        setRunning(false);
      }
    },
  };
}
