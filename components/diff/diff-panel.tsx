"use client";
import { ArrowRight } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { Segmented } from "@/components/ui/segmented";
import { changedVariables } from "@/lib/domain/lambdas/environment";
import type { Source } from "@/lib/domain/lambdas/lambda";
import { diffRows } from "./diff-rows";
import { DiffView } from "./diff-view";
import { useDiffMode } from "./use-diff-mode";
import { VariableChanges } from "./variable-changes";

const modes = [
  { value: "unified", label: "Unified" },
  { value: "split", label: "Split" },
] as const;

export interface Side extends Source {
  /** what the text is, in a word: "v9", "draft" */
  label: string;
}

/** Two sources compared, with what they are and how much changed above. Fills its parent. */
export function DiffPanel({
  before,
  after,
  without = "Nothing serves yet.",
  caption,
}: {
  /** absent: there is nothing to compare with, as `without` says */
  before?: Side | undefined;
  after: Side;
  without?: string;
  /** in place of the names of both sides, such as pickers */
  caption?: ReactNode;
}) {
  const [mode, setMode] = useDiffMode();
  const { rows, added, removed } = useMemo(
    () => diffRows(before?.code ?? "", after.code),
    [before?.code, after.code],
  );
  const variables = useMemo(
    () => changedVariables(before?.environment ?? {}, after.environment),
    [before?.environment, after.environment],
  );
  return (
    <div className="flex h-full min-h-0 min-w-0 flex-col">
      <div className="flex min-h-[38px] shrink-0 flex-wrap items-center gap-x-2.5 gap-y-1 border-b border-line bg-surface px-3.5 py-1 text-12 text-ink-2">
        {caption ?? <SideNames before={before} after={after} />}
        {before && added + removed > 0 && <Counts added={added} removed={removed} />}
        <span className="min-w-0 flex-1">{!before && `${without} ${allNew(rows.length)}`}</span>
        {before && (
          <Segmented
            label="Show the changes"
            value={mode}
            options={modes}
            onChange={setMode}
            className="max-sm:hidden"
          />
        )}
      </div>
      {variables.length > 0 && <VariableChanges changes={variables} />}
      {before && added + removed === 0 ? (
        <p className="p-3.5 text-ink-2">
          {before.code === after.code ? "Both are the same text." : "Only line ends differ."}
        </p>
      ) : (
        <DiffView
          before={before?.code ?? ""}
          after={after.code}
          beforeLabel={before?.label ?? "Nothing"}
          afterLabel={after.label}
          mode={before ? mode : "unified"}
          className="min-h-0 flex-1"
        />
      )}
    </div>
  );
}

/** What is compared with what. */
export function SideNames({ before, after }: { before?: Side | undefined; after: Side }) {
  return (
    <span className="flex items-center gap-1 font-medium whitespace-nowrap text-ink">
      {before && (
        <>
          {before.label}
          <ArrowRight className="size-3" aria-label="to" />
        </>
      )}
      {after.label}
    </span>
  );
}

function allNew(lines: number): string {
  return lines === 1 ? "Its one line is new." : `All ${lines} lines are new.`;
}

function Counts({ added, removed }: { added: number; removed: number }) {
  return (
    <span className="font-medium tabular-nums">
      <span className="text-good">
        <span aria-hidden>+{added}</span>
        <span className="sr-only">{added} added,</span>
      </span>{" "}
      <span className="text-bad">
        <span aria-hidden>−{removed}</span>
        <span className="sr-only">{removed} removed</span>
      </span>
    </span>
  );
}
