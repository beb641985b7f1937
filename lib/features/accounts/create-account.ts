import type { Actor } from "@/lib/domain/access/actor";
import type { NamedAccount } from "@/lib/domain/accounts/account";
import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import { DomainError } from "@/lib/domain/errors";
import type { Store } from "@/lib/infra/store/open-store";

/** One more brand. Whoever owns one may make another, and owns it. */
export async function createAccount(
  { store }: { store: Pick<Store, "accounts"> },
  { id, name, who }: { id: string; name: string; who: Extract<Actor, { kind: "person" }> },
): Promise<NamedAccount> {
  if (!who.memberships.some(({ role }) => role === "owner")) {
    throw new DomainError("forbidden", "Accounts are made by people who own one.");
  }
  const settings = { ...seedSettings, allowedHosts: [] };
  return store.accounts.createOwned({ id, name, settings }, { owner: who.id, by: who.email });
}
