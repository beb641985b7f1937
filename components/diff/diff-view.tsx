"use client";
import { useMemo } from "react";
import { classNames } from "@/components/ui/class-names";
import { type DiffRow, diffRows, foldRows } from "./diff-rows";

export type DiffMode = "unified" | "split";

/** Two texts compared line by line. */
export function DiffView({
  before,
  after,
  beforeLabel,
  afterLabel,
}: {
  before: string;
  after: string;
  beforeLabel: string;
  afterLabel: string;
  mode?: DiffMode;
}) {
  const sections = useMemo(() => foldRows(diffRows(before, after).rows), [before, after]);
  return (
    <section aria-label={`${beforeLabel} compared with ${afterLabel}`} className="overflow-auto">
      {sections
        .filter((section) => !section.folded)
        .flatMap((section) => section.rows)
        .map((row, index) => (
          // biome-ignore lint: rows have no identity but their place
          <Row key={index} row={row} />
        ))}
    </section>
  );
}

function Row({ row }: { row: DiffRow }) {
  return (
    <div
      className={classNames(
        "font-mono text-12 whitespace-pre",
        row.kind === "added" && "bg-good-weak",
        row.kind === "removed" && "bg-bad-weak",
      )}
    >
      {row.kind === "added" ? "+" : row.kind === "removed" ? "−" : " "} {row.text}
    </div>
  );
}
