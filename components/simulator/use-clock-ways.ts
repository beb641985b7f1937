"use client";
import { useEffect, useMemo } from "react";
import { openingAfter } from "./clock-words";
import type { Session } from "./session";

const halfAnHourMs = 30 * 60_000;
/** Timers of browsers hold no more. */
const longestMs = 2_000_000_000;

export interface ClockWays {
  toNext: () => void;
  halfAnHour: () => void;
  toOpening: () => void;
  /** when the skill next opens */
  opening: number | undefined;
  /** what the server last said the time is */
  stamp: number;
}

/** Where the clock can be moved to; and what falls due while it runs, in its time. */
export function useClockWays({ clock, next, kept, rules, conversation }: Session): ClockWays {
  const stamp = kept?.state.at ?? clock.now();
  const skillId = conversation?.skillId;
  const opening = useMemo(() => openingAfter(rules, skillId, stamp), [rules, skillId, stamp]);
  const { running, speed, now, moveTo } = clock;
  const due = next?.at;

  useEffect(() => {
    if (!running || due === undefined) return;
    const wait = Math.min(Math.max((due - now()) / speed, 0), longestMs);
    const timer = setTimeout(() => {
      if (now() >= due - 1) void moveTo(Math.max(due, now()));
    }, wait);
    return () => clearTimeout(timer);
  }, [running, speed, due, now, moveTo, stamp]);

  return {
    toNext: () => next && void moveTo(Math.max(next.at, now())),
    halfAnHour: () => void moveTo(now() + halfAnHourMs),
    toOpening: () => opening !== undefined && void moveTo(Math.max(opening, now())),
    opening,
    stamp,
  };
}
