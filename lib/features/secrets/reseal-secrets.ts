import { SealError } from "@/lib/domain/secrets/seal-error";
import type { Sealer } from "@/lib/infra/secrets/seal";
import type { Store } from "@/lib/infra/store/open-store";

interface Deps {
  store: Pick<Store, "secrets">;
  sealer: Sealer;
  /** one line for the log of whoever runs the engine */
  report: (message: string) => void;
}

/**
 * Seals anew, with the newest key, what an older one sealed: then that one can go. What no key opens
 * stays as it is, for the day when its key is back. Says what came of it, and never fails.
 */
export async function resealSecrets({ store, sealer, report }: Deps): Promise<void> {
  const [keyId = ""] = sealer.keyIds;
  let [resealed, unopened] = [0, 0];
  try {
    for (const { account, name, ...from } of await store.secrets.sealedByOthers({ keyId })) {
      const to = sealedAnew(sealer, { account, name }, from);
      if (!to) unopened += 1;
      else if (await store.secrets.reseal({ account, name, from, to })) resealed += 1;
    }
  } catch (error) {
    report(
      `Secrets could not be sealed anew: ${error instanceof Error ? error.message : "unknown"}`,
    );
  }
  if (resealed > 0) report(`${counted(resealed)} sealed anew with the newest key.`);
  if (unopened > 0) {
    report(
      `${counted(unopened)} cannot be opened: PARLEY_SECRET_KEY lacks the key that sealed them, or they are damaged.`,
    );
  }
}

/** Undefined for what cannot be opened. */
function sealedAnew(sealer: Sealer, ...[place, from]: Parameters<Sealer["open"]>) {
  try {
    return sealer.seal(place, sealer.open(place, from));
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}

const counted = (count: number): string => (count === 1 ? "1 secret" : `${count} secrets`);
