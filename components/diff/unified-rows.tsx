import { classNames } from "@/components/ui/class-names";
import type { DiffRow } from "./diff-rows";
import { LineNumber, RowCode, rowColour, type SideTokens, Sign } from "./row-parts";

/** Both texts in one column: what goes above what comes. */
export function UnifiedRows({ rows, tokens }: { rows: DiffRow[]; tokens: SideTokens }) {
  return rows.map((row) => (
    <div
      key={`${row.kind}${"before" in row ? row.before : row.after}`}
      className={classNames("grid grid-cols-[34px_34px_22px_auto]", rowColour(row.kind))}
    >
      <LineNumber of={"before" in row ? row.before : undefined} kind={row.kind} />
      <LineNumber of={"after" in row ? row.after : undefined} kind={row.kind} />
      <Sign kind={row.kind} />
      <RowCode row={row} tokens={tokens} />
    </div>
  ));
}
