"use client";
import { Check, CircleX, Play, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Finding } from "./findings";

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** Below the text: how much is wrong with it, the first of it in words, and where the cursor is. */
export function FindingsBar({
  findings,
  place,
  onGo,
  onAddTypes,
  onRun,
}: {
  findings: Finding[];
  place: { line: number; column: number };
  onGo: (finding: Finding) => void;
  /** offered for a text that does not name its event's types */
  onAddTypes: (() => void) | undefined;
  /** where the screen has no room for the test beside the text; absent for who may not test */
  onRun: (() => void) | undefined;
}) {
  const errors = findings.filter((finding) => finding.severity === "error");
  const warnings = findings.length - errors.length;
  const first = errors[0] ?? findings[0];
  return (
    <div className="flex h-7 shrink-0 items-center gap-2.5 border-t border-line bg-surface px-3 text-12 whitespace-nowrap text-ink-2 max-sm:h-11">
      {first ? (
        <button
          type="button"
          onClick={() => onGo(first)}
          title="Go to it (F8 goes to the next)"
          className="flex min-w-0 items-center gap-2.5 rounded-key"
        >
          {errors.length > 0 && (
            <span className="flex items-center gap-1 font-medium text-bad">
              <CircleX className="size-3" aria-hidden />
              {counted(errors.length, "error")}
            </span>
          )}
          {warnings > 0 && (
            <span className="flex items-center gap-1 font-medium text-warn">
              <TriangleAlert className="size-3" aria-hidden />
              {counted(warnings, "warning")}
            </span>
          )}
          <span className="truncate">
            Line {first.line}: {first.message}
          </span>
        </button>
      ) : (
        <span className="flex items-center gap-1 text-ink-3">
          <Check className="size-3" aria-hidden />
          No problems
        </span>
      )}
      {onAddTypes && (
        <button type="button" onClick={onAddTypes} className="rounded-key text-accent">
          Add the event’s types
        </button>
      )}
      <span className="ml-auto text-ink-3 tabular-nums">
        <span className="sr-only">Line and column </span>
        {place.line}:{place.column}
      </span>
      {onRun && (
        <Button tone="accent" size="small" onClick={onRun} className="sm:hidden">
          <Play className="size-3.5" aria-hidden />
          Run
        </Button>
      )}
    </div>
  );
}
