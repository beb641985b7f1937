import type { NamedAccount } from "@/lib/domain/accounts/account";
import type { Author } from "@/lib/domain/audit/author";
import type { Store } from "@/lib/infra/store/open-store";

interface Deps {
  store: Pick<Store, "audited">;
  recognise: { forget(): void };
}

export async function renameAccount(
  { store, recognise }: Deps,
  { account, name, by }: { account: string; name: string; by: Author },
): Promise<NamedAccount> {
  await store.audited({ account, by }, async ({ accounts }, note) => {
    const before = await accounts.get({ account });
    if (before.name === name) return;
    await accounts.rename({ account, name });
    const subject = { kind: "account", id: account, name };
    note({ action: "account.renamed", subject, before: { name: before.name }, after: { name } });
  });
  recognise.forget();
  return { id: account, name };
}
