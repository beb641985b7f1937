"use client";
import { ChevronDown, ChevronRight, TriangleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import type { Run } from "@/lib/domain/invocations/run";
import { hasTrouble, RunCalls } from "./run-calls";
import { hasLogs, NoLogs, RunLogs } from "./run-logs";
import { RunResult } from "./run-result";
import { valueKind } from "./value-words";

export type Detail = "logs" | "calls" | "result";

const regions: Record<Detail, string> = {
  logs: "Logs of the run",
  calls: "Calls of the run",
  result: "Result of the run",
};

/** Logs, calls and raw result below a preview, one of them open at a time so that none is squeezed. */
export function RunDetails({
  run,
  networkPage,
  open,
  onOpen,
}: {
  run: Pick<Run, "logs" | "droppedLogs" | "calls" | "result" | "outcome">;
  networkPage: string;
  open: Detail | null;
  onOpen: (detail: Detail | null) => void;
}) {
  const panel = useId();
  const answered = run.outcome === "answered";
  const toggle = (detail: Detail) => onOpen(open === detail ? null : detail);
  return (
    <div className="flex min-h-0 flex-col border-t border-line">
      <div className="flex h-8 shrink-0 items-center justify-between text-12 max-sm:h-10">
        {hasLogs(run) ? (
          <Toggle open={open === "logs"} panel={panel} onClick={() => toggle("logs")}>
            <span className="font-medium text-ink">Logs</span>
            <span className="text-ink-3 tabular-nums">
              {(run.logs.length + run.droppedLogs).toLocaleString("en-US")}
            </span>
          </Toggle>
        ) : (
          <NoLogs short={run.calls.length > 0} />
        )}
        {run.calls.length > 0 && (
          <Toggle open={open === "calls"} panel={panel} onClick={() => toggle("calls")}>
            <span className="font-medium text-ink">Calls</span>
            <span className="text-ink-3 tabular-nums">{run.calls.length}</span>
            {hasTrouble(run.calls) && (
              <TriangleAlert aria-label="not all of them succeeded" className="size-3 text-warn" />
            )}
          </Toggle>
        )}
        <Toggle open={open === "result"} panel={panel} onClick={() => toggle("result")}>
          <span className="font-medium text-ink">Result</span>
          <span className="font-mono text-11 text-ink-3">
            {answered ? valueKind(run.result) : "none"}
          </span>
        </Toggle>
      </div>
      {open && (
        <div
          id={panel}
          role="region"
          aria-label={regions[open]}
          tabIndex={0}
          className="min-h-0 flex-1 overflow-auto pb-2 -outline-offset-2"
        >
          {open === "logs" && <RunLogs logs={run.logs} dropped={run.droppedLogs} />}
          {open === "calls" && <RunCalls calls={run.calls} networkPage={networkPage} />}
          {open === "result" && <RunResult result={run.result} answered={answered} />}
        </div>
      )}
    </div>
  );
}

function Toggle({
  open,
  panel,
  onClick,
  children,
}: {
  open: boolean;
  panel: string;
  onClick: () => void;
  children: ReactNode;
}) {
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-controls={open ? panel : undefined}
      onClick={onClick}
      className="flex h-full items-center gap-1.5 rounded-key px-1 -mx-1 text-ink-2 hover:text-ink"
    >
      <Chevron aria-hidden className="size-3.5 text-ink-3" />
      {children}
    </button>
  );
}
