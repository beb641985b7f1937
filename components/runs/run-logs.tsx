"use client";
import { memo, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import type { LogLine, Run } from "@/lib/domain/invocations/run";
import { MoreButton, ValueTree } from "./value-tree";

const linesAtOnce = 100;
const charactersAtOnce = 1000;
const limit = 1000;

const levels: Record<LogLine["level"], string> = {
  debug: "text-ink-3",
  info: "text-accent",
  warn: "text-warn",
  error: "text-bad",
};

export const hasLogs = (run: Pick<Run, "logs" | "droppedLogs">) =>
  run.logs.length + run.droppedLogs > 0;

export function NoLogs({ short = false }: { short?: boolean }) {
  return (
    <p className="text-12 text-ink-3">
      No logs.
      {!short && (
        <>
          {" "}
          Use <span className="code-word">console.info</span>.
        </>
      )}
    </p>
  );
}

/** What a run logged. A flood of lines is shown in parts: the page must stay live. */
export const RunLogs = memo(function RunLogs({
  logs,
  dropped,
}: {
  logs: readonly LogLine[];
  dropped: number;
}) {
  const [shown, setShown] = useState(linesAtOnce);
  if (logs.length === 0 && dropped === 0) return <NoLogs />;
  const more = logs.length - shown;
  return (
    <>
      <ol aria-label="Logs" className="flex flex-col">
        {logs.slice(0, shown).map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </ol>
      {more > 0 && (
        <MoreButton onClick={() => setShown(logs.length)}>
          Show {more.toLocaleString("en-US")} more lines
        </MoreButton>
      )}
      {dropped > 0 && (
        <p className="py-1 text-12 text-warn">
          {dropped.toLocaleString("en-US")} more {dropped === 1 ? "line was" : "lines were"} dropped
          (limit {limit.toLocaleString("en-US")}).
        </p>
      )}
    </>
  );
});

function Line({ line }: { line: LogLine }) {
  const [all, setAll] = useState(line.message.length <= charactersAtOnce);
  return (
    <li className="grid grid-cols-[40px_minmax(0,1fr)] gap-x-2 py-px text-12 [contain-intrinsic-size:auto_20px] [content-visibility:auto]">
      <span className={classNames("font-medium", levels[line.level])}>{line.level}</span>
      <div className="flex min-w-0 flex-wrap gap-x-2 font-mono text-[11.5px] leading-[18px]">
        <span className="min-w-0 break-words whitespace-pre-wrap">
          {all ? line.message : line.message.slice(0, charactersAtOnce)}
        </span>
        {!all && (
          <MoreButton onClick={() => setAll(true)}>
            Show all {line.message.length.toLocaleString("en-US")} characters
          </MoreButton>
        )}
        {line.extras.map((extra, index) => (
          <ValueTree key={index} value={extra} />
        ))}
      </div>
    </li>
  );
}
