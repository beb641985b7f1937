import type { AccountSettings } from "@/lib/domain/accounts/settings";
import type { Store } from "@/lib/infra/store/open-store";

/** Changes the settings that are given; the next run and the next invocation go by them. */
export async function updateSettings(
  { store }: { store: Pick<Store, "accounts"> },
  { account, change }: { account: string; change: Partial<AccountSettings> },
): Promise<AccountSettings> {
  return store.accounts.updateSettings({ account, change });
}
