import { classNames } from "@/components/ui/class-names";
import { type DiffRow, type SplitRow, splitRows } from "./diff-rows";
import { LineNumber, RowCode, rowColour, type SideTokens, Sign } from "./row-parts";

/** Both texts beside each other, long lines broken; hatched where only the other side has a line. */
export function SplitRows({ rows, tokens }: { rows: DiffRow[]; tokens: SideTokens }) {
  return splitRows(rows).map((pair) => (
    <div
      key={`${pair.before?.before ?? ""}-${pair.after?.after ?? ""}`}
      className="grid min-h-5 grid-cols-2"
    >
      <Side pair={pair} side="before" tokens={tokens} />
      <Side pair={pair} side="after" tokens={tokens} />
    </div>
  ));
}

function Side({
  pair,
  side,
  tokens,
}: {
  pair: SplitRow;
  side: "before" | "after";
  tokens: SideTokens;
}) {
  const edge = side === "after" && "border-l border-line";
  const row = pair[side];
  if (!row) return <div aria-hidden className={classNames("hatched", edge)} />;
  const line = side === "before" ? pair.before?.before : pair.after?.after;
  return (
    <div
      className={classNames("grid grid-cols-[34px_22px_minmax(0,1fr)]", rowColour(row.kind), edge)}
    >
      <LineNumber of={line} kind={row.kind} />
      <Sign kind={row.kind} />
      <RowCode row={row} tokens={tokens} />
    </div>
  );
}
