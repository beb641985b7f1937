"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** A run under way: said only once it takes longer than a blink, then in seconds, with a way out. */
export function Running({ since, onStop }: { since: number; onStop: () => void }) {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    setElapsed(0);
    const timer = setInterval(() => setElapsed(performance.now() - since), 150);
    return () => clearInterval(timer);
  }, [since]);
  if (elapsed < 150) return null;
  const seconds = Math.floor(elapsed / 1000);
  return (
    <span className="ml-auto flex items-center gap-2 text-12 text-ink-2">
      <span role="status">Running…</span>
      {seconds > 0 && <span className="tabular-nums">{seconds} s</span>}
      <Button
        size="small"
        onClick={(event) => {
          // The button goes with the run; the focus stays where the result will be.
          event.currentTarget.closest<HTMLElement>("section[tabindex]")?.focus();
          onStop();
        }}
        className="-my-1"
      >
        Stop
      </Button>
    </span>
  );
}
