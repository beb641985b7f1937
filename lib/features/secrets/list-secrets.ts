import type { ListedSecret } from "@/lib/domain/secrets/secret";
import type { Engine } from "@/lib/infra/door/door-client";
import type { Store } from "@/lib/infra/store/open-store";

/** Every secret with who names it; nothing of what it holds. */
export async function listSecrets(
  { store, engine }: { store: Pick<Store, "secrets">; engine: Pick<Engine, "keyIds"> },
  { account }: { account: string },
): Promise<ListedSecret[]> {
  const [secrets, used, keyIds] = await Promise.all([
    store.secrets.list({ account }),
    store.secrets.usedBy({ account }),
    engine.keyIds(),
  ]);
  return secrets.map(({ keyId, ...secret }) => ({
    ...secret,
    opens: keyIds ? keyIds.includes(keyId) : null,
    usedBy: used.filter((use) => use.secret === secret.name).map(({ id, name }) => ({ id, name })),
  }));
}
