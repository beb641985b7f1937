import { Table } from "@/components/ui/table";
import type { AuditEntry, AuditFilter } from "@/lib/domain/audit/entry";
import { AuditRow } from "./audit-row";

const columns = [
  { head: "What was done" },
  // Without width, not hidden, where the screen is narrow: what opens below a row spans all three.
  { head: "From", className: "w-[150px] max-md:w-0 max-md:px-0! max-md:[&>span]:sr-only" },
  { head: "When", className: "w-[104px] pr-3.5! text-right max-sm:w-[88px]" },
];

export function AuditTable({
  account,
  entries,
  onFilter,
}: {
  account: string;
  entries: readonly AuditEntry[];
  onFilter: (filter: AuditFilter) => void;
}) {
  return (
    <div className="overflow-hidden rounded-panel border border-line bg-surface">
      <Table label="Audit log" columns={columns}>
        {entries.map((entry) => (
          <AuditRow key={entry.id} account={account} entry={entry} onFilter={onFilter} />
        ))}
      </Table>
    </div>
  );
}
