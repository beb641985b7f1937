import { useRights } from "@/components/access/rights";
import { Button } from "@/components/ui/button";
import { type LambdaFilter, stateFilters } from "./lambda-filter";

/** Why the table is empty, and the way on. */
export function NothingListed({
  filter: { state, query },
  any,
  onClear,
}: {
  filter: LambdaFilter;
  /** whether the account has any function */
  any: boolean;
  onClear: () => void;
}) {
  const { can, why } = useRights();
  if (!any) {
    return can("functions.write")
      ? "No functions yet. Pick an event above to start from its template."
      : `No functions yet. ${why("functions.write", "make the first one")}`;
  }
  const word = stateFilters.find((filter) => filter.value === state)?.label;
  const within = state === "all" ? "" : ` in “${word}”`;
  return (
    <div className="flex flex-wrap items-center justify-center gap-3">
      <span role="status">
        {query.trim() ? `No function matches “${query.trim()}”${within}.` : `No function${within}.`}
      </span>
      <Button size="small" onClick={onClear}>
        Clear filter
      </Button>
    </div>
  );
}
