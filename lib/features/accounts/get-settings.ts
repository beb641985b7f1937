import type { AccountSettings } from "@/lib/domain/accounts/settings";
import type { Store } from "@/lib/infra/store/open-store";

export async function getSettings(
  { store }: { store: Pick<Store, "accounts"> },
  { account }: { account: string },
): Promise<AccountSettings> {
  return (await store.accounts.get({ account })).settings;
}
