import type { Author } from "@/lib/domain/audit/author";
import { notFound } from "@/lib/domain/errors";
import { secretName } from "@/lib/domain/secrets/secret";
import type { Store } from "@/lib/infra/store/open-store";

/** Gone for good: nobody can bring back what nobody could read. */
export async function deleteSecret(
  { store }: { store: Pick<Store, "audited"> },
  { account, name, by }: { account: string; name: string; by: Author },
): Promise<void> {
  if (!secretName.safeParse(name).success) throw notFound("secret");
  await store.audited({ account, by }, async ({ secrets }, note) => {
    await secrets.delete({ account, name });
    note({ action: "secret.deleted", subject: { kind: "secret", id: name, name } });
  });
}
