import { SealError } from "@/lib/domain/secrets/seal-error";
import type { Sealer } from "@/lib/infra/secrets/seal";
import type { Store } from "@/lib/infra/store/open-store";

/**
 * Seals anew, with the newest key, what an older one sealed: then that one can go. What no key opens
 * stays as it is, for the day when its key is back.
 */
export async function resealSecrets({
  store,
  sealer,
}: {
  store: Pick<Store, "secrets">;
  sealer: Sealer;
}): Promise<{ resealed: number; unopened: number }> {
  const [keyId = ""] = sealer.keyIds;
  let [resealed, unopened] = [0, 0];
  for (const { account, name, ...from } of await store.secrets.sealedByOthers({ keyId })) {
    try {
      const to = sealer.seal({ account, name }, sealer.open({ account, name }, from));
      if (await store.secrets.reseal({ account, name, from, to })) resealed += 1;
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      unopened += 1;
    }
  }
  return { resealed, unopened };
}

/** What came of it, in the words of the engine's log; empty where nothing did. */
export function saidOf({ resealed, unopened }: { resealed: number; unopened: number }): string {
  const secrets = (count: number) => (count === 1 ? "1 secret" : `${count} secrets`);
  return [
    ...(resealed > 0 ? [`${secrets(resealed)} sealed anew with the newest key.`] : []),
    ...(unopened > 0
      ? [`${secrets(unopened)} cannot be opened: PARLEY_SECRET_KEY lacks the key that sealed them.`]
      : []),
  ].join(" ");
}
