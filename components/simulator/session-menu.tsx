"use client";
import { CircleDot } from "lucide-react";
import type { Session } from "./session";

/** What is done with the whole session: saved, replayed, looked at step by step. */
export function SessionMenu({ session }: { session: Session }) {
  const { kept } = session;
  return (
    <>
      {kept && kept.name === null && (
        <span className="flex items-center gap-1.5 text-12 whitespace-nowrap text-ink-3 tabular-nums">
          <CircleDot className="size-3" strokeWidth={1.75} aria-hidden />
          recording, {kept.stepCount} {kept.stepCount === 1 ? "step" : "steps"}
        </span>
      )}
    </>
  );
}
