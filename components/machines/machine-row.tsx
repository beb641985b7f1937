import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import { TableRow } from "@/components/ui/table";
import type { Scope } from "@/lib/domain/access/scope";

/** What both kinds of programs show: a name with what tells it apart, its scopes, its last use. */
export function MachineRow({
  machine: { name, scopes, createdBy, createdAt, lastUsedAt },
  apart,
  children,
  actions,
}: {
  machine: {
    name: string;
    scopes: readonly Scope[];
    createdBy: string;
    createdAt: string;
    lastUsedAt: string | null;
  };
  /** the id or the beginning of a token */
  apart: string;
  /** further cells, ahead of the last use */
  children?: ReactNode;
  actions: ReactNode;
}) {
  return (
    <TableRow className="h-[52px] max-sm:h-[68px]">
      <td>
        <span className="font-medium">{name}</span>
        <span className="block truncate font-mono text-12 text-ink-3">{apart}</span>
        <span className="block truncate text-12 text-ink-3 sm:hidden">{scopes.join(", ")}</span>
      </td>
      <td className="max-sm:hidden" title={scopes.join(", ")}>
        {scopes.map((scope) => (
          <span key={scope} className="code-word mr-2 text-12 text-ink-2">
            {scope}
          </span>
        ))}
      </td>
      <td className="text-ink-2 max-lg:hidden">
        <RelativeTime at={createdAt} />
        <span className="block truncate text-12 text-ink-3">by {createdBy}</span>
      </td>
      {children}
      <td className="text-ink-2 max-md:hidden">
        {lastUsedAt ? <RelativeTime at={lastUsedAt} /> : <span className="text-ink-3">Never</span>}
      </td>
      <td className="pr-2! text-clip">
        <span className="flex justify-end gap-1">{actions}</span>
      </td>
    </TableRow>
  );
}
