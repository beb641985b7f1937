"use client";
import Link from "next/link";
import { useRights } from "@/components/access/rights";
import { EntrySentence } from "@/components/audit/entry-sentence";
import { OlderButton } from "@/components/audit/older-button";
import { useEntries } from "@/components/audit/use-entries";
import { PageHead } from "@/components/shell/page-head";
import { PaletteButton } from "@/components/shell/palette-button";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { AuditEntry, AuditPage } from "@/lib/domain/audit/entry";
import { call } from "@/lib/http/client";
import { listActivity } from "@/lib/http/endpoints/audit";

/** What was done in the account lately, as far as its reader may know of it. */
export function HomeScreen({ account, initial }: { account: string; initial: AuditPage }) {
  const { can } = useRights();
  const entries = useEntries(
    ["activity", account],
    (older) => call(listActivity, { params: { account }, query: older ? { older } : {} }),
    initial,
  );
  const { entries: found = initial.entries, error } = entries;
  return (
    <main aria-label="Home" className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <PageHead title="Home" sub="What was done here lately">
        <PaletteButton />
      </PageHead>
      <section
        aria-labelledby="activity"
        className="flex w-full max-w-[880px] flex-col gap-3 px-6 pb-8 max-sm:px-4"
      >
        <div className="flex h-[30px] items-center gap-3">
          <h2 id="activity" className="text-14">
            Activity
          </h2>
          {can("audit.read") && (
            <Link
              href={`/${account}/settings/audit`}
              className="ml-auto text-12 text-accent hover:underline"
            >
              Audit log
            </Link>
          )}
        </div>
        {error != null && (
          <p role="alert" className="flex items-center gap-3 text-12 text-bad">
            The activity could not be loaded. {error instanceof Error ? error.message : ""}
            <Button size="small" onClick={entries.reload}>
              Try again
            </Button>
          </p>
        )}
        {found.length > 0 ? (
          <ol
            aria-label="Activity"
            className="overflow-hidden rounded-panel border border-line bg-surface"
          >
            {found.map((entry) => (
              <ActivityRow key={entry.id} account={account} entry={entry} />
            ))}
          </ol>
        ) : (
          <NothingYet account={account} writes={can("functions.write")} />
        )}
        <OlderButton entries={entries} />
      </section>
    </main>
  );
}

function ActivityRow({ account, entry }: { account: string; entry: AuditEntry }) {
  const { message, "copy of": copied } = entry.after ?? {};
  // "Rolled back to v1" has been said.
  const says = entry.action.startsWith("version.") && copied === undefined;
  return (
    <li className="flex items-baseline gap-3 border-t border-line px-3.5 py-2.5 first:border-t-0">
      <div className="min-w-0 flex-1 wrap-break-word">
        <EntrySentence account={account} entry={entry} />
        {says && typeof message === "string" && <p className="text-12 text-ink-3">“{message}”</p>}
      </div>
      <span className="shrink-0 text-12 text-ink-3">
        <RelativeTime at={entry.at} />
      </span>
    </li>
  );
}

function NothingYet({ account, writes }: { account: string; writes: boolean }) {
  return (
    <div className="rounded-panel border border-line bg-surface px-4 py-10 text-center text-ink-2">
      <p>Nothing has been done here yet.</p>
      {writes && (
        <Button asChild className="mt-3">
          <Link href={`/${account}/templates`}>Start from a template</Link>
        </Button>
      )}
    </div>
  );
}
