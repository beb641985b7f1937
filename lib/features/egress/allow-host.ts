import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import { readAllowedHost, readAllowedHosts } from "@/lib/domain/egress/read-allowed-host";
import { DomainError } from "@/lib/domain/errors";
import type { Store } from "@/lib/infra/store/open-store";

/** Adds a host to the list, or changes its mark. Answers the list. */
export async function allowHost(
  { store }: { store: Pick<Store, "accounts"> },
  { account, ...given }: AllowedHost & { account: string },
): Promise<AllowedHost[]> {
  const read = readAllowedHost(given);
  if (!read.ok) throw new DomainError("invalid", read.message);
  return store.accounts.changeAllowedHosts({
    account,
    change: (hosts) => {
      const known = hosts.some(({ host }) => host === read.entry.host);
      const list = known
        ? hosts.map((entry) => (entry.host === read.entry.host ? read.entry : entry))
        : [...hosts, read.entry];
      const whole = readAllowedHosts(list);
      if (!whole.ok) throw new DomainError("invalid", whole.message);
      return whole.hosts;
    },
  });
}
