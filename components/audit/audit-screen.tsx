"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import type { AuditFilter, AuditPage } from "@/lib/domain/audit/entry";
import { call } from "@/lib/http/client";
import { listAudit } from "@/lib/http/endpoints/audit";
import { readAuditFilter, writeAuditFilter } from "./audit-address";
import { AuditFilterBar } from "./audit-filter-bar";
import { AuditTable } from "./audit-table";
import { OlderButton } from "./older-button";
import { useEntries } from "./use-entries";

/** Who changed what, when and from where. What is filtered stands in the address. */
export function AuditScreen({
  account,
  initial,
}: {
  account: string;
  initial: { filter: AuditFilter; page: AuditPage };
}) {
  const [filter, setFilter] = useAuditFilter();
  const search = writeAuditFilter(filter);
  const asked = useSettled(search);
  const entries = useEntries(
    ["audit", account, asked],
    (older) => {
      const query = { ...readAuditFilter(new URLSearchParams(asked)), ...(older ? { older } : {}) };
      return call(listAudit, { params: { account }, query });
    },
    asked === writeAuditFilter(initial.filter) ? initial.page : undefined,
  );
  const { entries: found, error } = entries;
  return (
    <main aria-label="Audit log" className="flex flex-col gap-3 px-6 py-5 max-sm:px-4">
      <p className="max-w-[68ch] text-ink-2">
        Who changed what, when and from where. Entries are only ever added: nobody can change or
        delete one, Parley included. Days are those of UTC.
      </p>
      <AuditFilterBar account={account} filter={filter} onChange={setFilter} />
      {error != null && (
        <p role="alert" className="flex items-center gap-3 text-12 text-bad">
          The audit log could not be loaded. {error instanceof Error ? error.message : ""}
          <Button size="small" onClick={entries.reload}>
            Try again
          </Button>
        </p>
      )}
      {found && found.length > 0 && (
        <AuditTable account={account} entries={found} onFilter={setFilter} />
      )}
      {found?.length === 0 && (
        <div className="rounded-panel border border-line bg-surface px-4 py-10 text-center text-ink-2">
          <p>{search ? "Nothing fits this filter." : "Nothing has been changed yet."}</p>
          {search && (
            <Button className="mt-3" onClick={() => setFilter({})}>
              Show everything
            </Button>
          )}
        </div>
      )}
      <OlderButton entries={entries} />
    </main>
  );
}

function useAuditFilter() {
  const search = useSearchParams().toString();
  const pathname = usePathname();
  const [filter, show] = useState(() => readAuditFilter(new URLSearchParams(search)));
  useEffect(() => {
    // The router tells of a change late; the window knows what was typed since.
    if (search === window.location.search.slice(1))
      show(readAuditFilter(new URLSearchParams(search)));
  }, [search]);
  const setFilter = (next: AuditFilter) => {
    show(next);
    window.history.replaceState(null, "", `${pathname}${writeAuditFilter(next)}`);
  };
  return [filter, setFilter] as const;
}

/** What was typed, once nothing more is typed for a moment. */
function useSettled(search: string): string {
  const [settled, settle] = useState(search);
  useEffect(() => {
    const timer = setTimeout(() => settle(search), 250);
    return () => clearTimeout(timer);
  }, [search]);
  return settled;
}
