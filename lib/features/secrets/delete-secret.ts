import { notFound } from "@/lib/domain/errors";
import { secretName } from "@/lib/domain/secrets/secret";
import type { Store } from "@/lib/infra/store/open-store";

/** Gone for good: nobody can bring back what nobody could read. */
export async function deleteSecret(
  { store }: { store: Pick<Store, "secrets"> },
  { account, name }: { account: string; name: string },
): Promise<void> {
  if (!secretName.safeParse(name).success) throw notFound("secret");
  await store.secrets.delete({ account, name });
}
