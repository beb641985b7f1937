import type { AccountSettings } from "@/lib/domain/accounts/settings";
import { readAllowedHosts } from "@/lib/domain/egress/read-allowed-host";
import { DomainError } from "@/lib/domain/errors";
import type { Store } from "@/lib/infra/store/open-store";

/** Changes the settings that are given; the next run and the next invocation go by them. */
export async function updateSettings(
  { store }: { store: Pick<Store, "accounts"> },
  { account, change }: { account: string; change: Partial<AccountSettings> },
): Promise<AccountSettings> {
  return store.accounts.updateSettings({ account, change: { ...change, ...hostsIn(change) } });
}

/** The list as it is matched: an entry that is no host would allow nobody and say nothing. */
function hostsIn({ allowedHosts }: Partial<AccountSettings>): Partial<AccountSettings> {
  if (!allowedHosts) return {};
  const read = readAllowedHosts(allowedHosts);
  if (!read.ok) throw new DomainError("invalid", read.message);
  return { allowedHosts: read.hosts };
}
