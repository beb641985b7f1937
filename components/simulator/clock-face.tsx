"use client";
import { useEffect, useState } from "react";
import { clockDay, clockTime, zoneWords } from "./clock-words";

/** The virtual time; it alone is drawn anew while the clock runs. */
export function ClockFace({
  now,
  running,
  zone,
  /** when the server last said what time it is */
  stamp,
}: {
  now: () => number;
  running: boolean;
  zone: string;
  stamp: number;
}) {
  const [at, setAt] = useState(stamp);
  useEffect(() => {
    setAt(now());
    if (!running) return;
    const timer = setInterval(() => setAt(now()), 200);
    return () => clearInterval(timer);
  }, [now, running, stamp]);
  return (
    <div className="flex flex-col leading-tight whitespace-nowrap">
      <span className="text-11 text-ink-3">Virtual time, {zoneWords(zone)}</span>
      <time
        dateTime={new Date(at).toISOString()}
        aria-label="Virtual time"
        suppressHydrationWarning
        className="font-mono text-13 text-ink-2 tabular-nums"
      >
        {clockDay(at, zone)} <b className="font-semibold text-ink">{clockTime(at, zone)}</b>
      </time>
    </div>
  );
}
