"use client";
import { useRights } from "@/components/access/rights";
import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import { HostForm } from "./host-form";
import { HostTable } from "./host-table";
import { NoHosts } from "./no-hosts";
import { UrlCheck } from "./url-check";
import { useHosts } from "./use-hosts";

/** Whom the account's functions may call. */
export function NetworkScreen({
  account,
  initial,
  wanted,
}: {
  account: string;
  initial: AllowedHost[];
  /** the host of a blocked call that led here */
  wanted: string;
}) {
  const { hosts, add, mark, remove } = useHosts(account, initial);
  const { can, why } = useRights();
  const changes = can("egress.write");
  return (
    <main aria-label="Network" className="flex max-w-[1080px] flex-col gap-5 px-6 py-5 max-sm:px-4">
      <p className="max-w-[72ch] text-ink-2">
        Functions call only the hosts on this list. A change counts from their next call on, every
        redirect is held against it, and what is blocked shows in the run with its reason.
      </p>
      {changes ? (
        <HostForm key={wanted} wanted={wanted} onAdd={add} />
      ) : (
        <p className="text-12 text-ink-2">{why("egress.write")}</p>
      )}
      {hosts.length === 0 ? (
        <NoHosts allows={changes} />
      ) : (
        <HostTable
          hosts={hosts}
          {...(changes && {
            onMark: (entry, isPrivate) => void mark(entry, isPrivate),
            onRemove: (entry) => void remove(entry),
          })}
        />
      )}
      {can("functions.test") && <UrlCheck account={account} />}
    </main>
  );
}
