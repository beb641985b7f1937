"use client";
import { useCallback, useMemo, useRef, useState } from "react";

/** Where the virtual clock stood at a time of ours. */
interface Mark {
  virtual: number;
  real: number;
}

/** The clock on the screen: it stands, or runs on from where the server last left it. */
export function useVirtualClock(startsAt: number) {
  const [running, setRunning] = useState(false);
  const [speed, setSpeedState] = useState(1);
  const mark = useRef<Mark>({ virtual: startsAt, real: 0 });
  const pace = useRef({ running: false, speed: 1 });

  const now = useCallback((): number => {
    const { virtual, real } = mark.current;
    if (!pace.current.running) return virtual;
    return Math.floor(virtual + (performance.now() - real) * pace.current.speed);
  }, []);
  const set = useCallback((virtual: number) => {
    mark.current = { virtual, real: performance.now() };
  }, []);
  const change = useCallback(
    (next: { running: boolean; speed: number }) => {
      set(now());
      pace.current = next;
      setRunning(next.running);
      setSpeedState(next.speed);
    },
    [now, set],
  );

  return useMemo(
    () => ({
      now,
      set,
      running,
      speed,
      /** never back: what was seen to pass has passed */
      atLeast: (virtual: number) => {
        if (virtual > now()) set(virtual);
      },
      run: (on: boolean) => change({ running: on, speed: pace.current.speed }),
      setSpeed: (wanted: number) => change({ running: pace.current.running, speed: wanted }),
    }),
    [now, set, running, speed, change],
  );
}
