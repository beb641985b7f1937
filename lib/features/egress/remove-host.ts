import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import type { Store } from "@/lib/infra/store/open-store";

/** Takes a host off the list; one that is not on it stays off. Answers the list. */
export async function removeHost(
  { store }: { store: Pick<Store, "accounts"> },
  { account, host }: { account: string; host: string },
): Promise<AllowedHost[]> {
  return store.accounts.changeAllowedHosts({
    account,
    change: (hosts) => hosts.filter((entry) => entry.host !== host),
  });
}
