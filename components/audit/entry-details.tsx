import Link from "next/link";
import { useRights } from "@/components/access/rights";
import { Button } from "@/components/ui/button";
import type { AuditEntry, AuditFilter } from "@/lib/domain/audit/entry";
import { factRows } from "@/lib/domain/audit/fact-rows";
import { entryHref } from "./entry-words";

const actorKinds: Record<string, string> = {
  person: "a person",
  token: "an API token",
  client: "an OAuth client",
  admin: "PARLEY_ADMIN_TOKEN",
  function: "a function, while it ran",
  anonymous: "a program of this machine",
  nobody: "somebody who was not signed in",
};

/** What was so before and is so after, and all else that is known of one entry. */
export function EntryDetails({
  account,
  entry,
  onFilter,
}: {
  account: string;
  entry: AuditEntry;
  onFilter: (filter: AuditFilter) => void;
}) {
  const { can } = useRights();
  const rows = factRows(entry.before, entry.after);
  const href = entryHref(account, entry, can);
  const { actor, subject } = entry;
  return (
    <div className="flex flex-col gap-3">
      {rows.length > 0 && (
        <table className="w-full max-w-[720px] table-fixed border-collapse text-12">
          <thead>
            <tr className="text-left text-11 text-ink-3 [&>th]:py-1 [&>th]:pr-3 [&>th]:font-medium">
              <th scope="col" className="w-1/4">
                What
              </th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={row.name}
                className="border-t border-line align-top [&>td]:py-1.5 [&>td]:pr-3 [&>td]:wrap-break-word"
              >
                <td className="text-ink-2">{row.name}</td>
                <td className={row.before === null ? "text-ink-3" : ""}>{row.before ?? "–"}</td>
                <td className={row.after === null ? "text-ink-3" : ""}>{row.after ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <dl className="grid max-w-[720px] grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 text-12 [&>dd]:wrap-break-word [&>dt]:text-ink-3">
        <dt>Who</dt>
        <dd>
          {actor.name}
          {actorKinds[actor.kind] && `, ${actorKinds[actor.kind]}`}
        </dd>
        <dt>When</dt>
        <dd className="tabular-nums">{entry.at.replace("T", " ").replace("Z", " UTC")}</dd>
        <dt>From</dt>
        <dd className="tabular-nums">{entry.address ?? "nowhere known"}</dd>
        {entry.requestId && (
          <>
            <dt>Request</dt>
            <dd className="code-word">{entry.requestId}</dd>
          </>
        )}
        <dt>Action</dt>
        <dd className="code-word">{entry.action}</dd>
      </dl>
      <div className="flex flex-wrap gap-2">
        {href?.includes("?against=") && (
          <Button size="small" asChild>
            <Link href={href}>Show what changed in the code</Link>
          </Button>
        )}
        <Button size="small" onClick={() => onFilter({ actor: actor.name })}>
          All by {actor.name}
        </Button>
        {subject?.id && (
          <Button size="small" onClick={() => subject.id && onFilter({ subject: subject.id })}>
            All about {subject.name}
          </Button>
        )}
      </div>
    </div>
  );
}
