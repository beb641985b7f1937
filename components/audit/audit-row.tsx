"use client";
import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { RelativeTime } from "@/components/ui/relative-time";
import { TableRow } from "@/components/ui/table";
import type { AuditEntry, AuditFilter } from "@/lib/domain/audit/entry";
import { EntryDetails } from "./entry-details";
import { EntrySentence } from "./entry-sentence";

/** One entry; a click anywhere but on its link opens what changed. */
export function AuditRow({
  account,
  entry,
  onFilter,
}: {
  account: string;
  entry: AuditEntry;
  onFilter: (filter: AuditFilter) => void;
}) {
  const [open, setOpen] = useState(false);
  const details = useId();
  return (
    <>
      <TableRow>
        <td>
          <div className="flex min-w-0 items-center gap-1.5">
            <button
              type="button"
              data-row
              aria-expanded={open}
              aria-controls={open ? details : undefined}
              aria-label={`Details of entry ${entry.id}`}
              onClick={() => setOpen(!open)}
              className="grid size-5 shrink-0 place-items-center text-ink-3 after:absolute after:inset-0 focus-visible:outline-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
            >
              <ChevronRight
                className={classNames("size-3.5 transition-transform", open && "rotate-90")}
                aria-hidden
              />
            </button>
            <span className="min-w-0 truncate max-sm:line-clamp-2 max-sm:py-1.5 max-sm:leading-5 max-sm:whitespace-normal">
              <EntrySentence account={account} entry={entry} linkClass="relative z-10" />
            </span>
          </div>
        </td>
        <td className="text-12 text-ink-3 tabular-nums max-md:px-0!">
          <span className="max-md:hidden">{entry.address}</span>
        </td>
        <td className="pr-3.5! text-right text-12 text-ink-3">
          <RelativeTime at={entry.at} />
        </td>
      </TableRow>
      {open && (
        <tr id={details} className="bg-bg">
          <td colSpan={3} className="px-3.5 pt-1 pb-4 sm:pl-10">
            <EntryDetails account={account} entry={entry} onFilter={onFilter} />
          </td>
        </tr>
      )}
    </>
  );
}
