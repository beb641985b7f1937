"use client";
import { useMemo } from "react";
import { tokenize } from "@/components/code/tokenize";
import { classNames } from "@/components/ui/class-names";
import { diffRows, foldRows } from "./diff-rows";
import { FoldedRows } from "./folded-rows";
import type { SideTokens } from "./row-parts";
import { SplitRows } from "./split-rows";
import { UnifiedRows } from "./unified-rows";

export type DiffMode = "unified" | "split";

/** Two texts compared line by line, unchanged runs folded. Scrolls by keyboard too. */
export function DiffView({
  before,
  after,
  beforeLabel,
  afterLabel,
  mode = "unified",
  className = "h-full",
}: {
  before: string;
  after: string;
  beforeLabel: string;
  afterLabel: string;
  mode?: DiffMode;
  className?: string;
}) {
  const sections = useMemo(() => foldRows(diffRows(before, after).rows), [before, after]);
  const tokens = useMemo<SideTokens>(
    () => ({ before: tokenLines(before), after: tokenLines(after) }),
    [before, after],
  );
  const Rows = mode === "split" ? SplitRows : UnifiedRows;
  return (
    <section
      tabIndex={0}
      aria-label={`${beforeLabel} compared with ${afterLabel}`}
      className={classNames(
        "overflow-auto bg-surface py-2 font-mono text-12 leading-5 text-[var(--code-text)] -outline-offset-2",
        className,
      )}
    >
      <div
        className={classNames(
          "[tab-size:2]",
          mode === "split"
            ? "min-w-[640px] [&_code]:wrap-anywhere [&_code]:whitespace-pre-wrap"
            : "w-max min-w-full",
        )}
      >
        {sections.map((section, index) =>
          section.folded ? (
            <FoldedRows
              key={`${before.length}-${after.length}-${index}`}
              count={section.rows.length}
            >
              {() => <Rows rows={section.rows} tokens={tokens} />}
            </FoldedRows>
          ) : (
            <Rows key={index} rows={section.rows} tokens={tokens} />
          ),
        )}
      </div>
    </section>
  );
}

const tokenLines = (text: string) => tokenize(text.replace(/\r\n/g, "\n"), "javascript");
