"use client";
import { memo, useMemo } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { ValueTree } from "./value-tree";
import { sizeWords } from "./value-words";

/** What a function answered, as it came. */
export const RunResult = memo(function RunResult({
  result,
  answered,
}: {
  result: unknown;
  answered: boolean;
}) {
  const text = useMemo(() => JSON.stringify(result, null, 2), [result]);
  if (!answered) return <p className="text-12 text-ink-3">No answer.</p>;
  if (result === null || result === undefined) {
    return <p className="text-12 text-ink-3">No value, so the automatic message is sent.</p>;
  }
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1 font-mono text-[11.5px] leading-[18px]">
        <ValueTree open value={result} />
      </div>
      <span className="flex shrink-0 items-center gap-2 text-11 text-ink-3">
        {sizeWords(text.length)}
        <CopyButton tone="ghost" text={text} what="result" />
      </span>
    </div>
  );
});
