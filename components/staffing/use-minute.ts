"use client";
import { useEffect, useState } from "react";

/** The time, to the minute. `openedAt` is the server's, so that both render the same at first. */
export function useMinute(openedAt: number): number {
  const [now, setNow] = useState(openedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
