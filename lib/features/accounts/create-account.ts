import type { Actor } from "@/lib/domain/access/actor";
import type { NamedAccount } from "@/lib/domain/accounts/account";
import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import type { Author } from "@/lib/domain/audit/author";
import { DomainError } from "@/lib/domain/errors";
import type { Store } from "@/lib/infra/store/open-store";

interface Deps {
  store: Pick<Store, "audited">;
  recognise: { forget(): void };
}
interface Asked {
  id: string;
  name: string;
  who: Extract<Actor, { kind: "person" }>;
  by: Author;
}

/** One more brand. Whoever owns one may make another, and owns it. */
export async function createAccount(
  { store, recognise }: Deps,
  { id, name, who, by }: Asked,
): Promise<NamedAccount> {
  if (!who.memberships.some(({ role }) => role === "owner")) {
    throw new DomainError("forbidden", "Accounts are made by people who own one.");
  }
  await store.audited({ account: id, by }, async ({ accounts, memberships }, note) => {
    await accounts.create({ id, name, settings: seedSettings });
    await memberships.add({ account: id, person: who.id, role: "owner", by: who.email });
    note({ action: "account.made", subject: { kind: "account", id, name }, after: { name } });
  });
  recognise.forget();
  return { id, name };
}
