import { clientTokenSeconds, type SigningKey } from "@/lib/domain/access/machine";
import { DomainError } from "@/lib/domain/errors";
import { SealError } from "@/lib/domain/secrets/seal-error";
import type { Sealer } from "@/lib/infra/secrets/seal";
import type { Store } from "@/lib/infra/store/open-store";
import type { Claims, ClientTokens } from "@/lib/infra/tokens/client-tokens";

interface Deps {
  store: Pick<Store, "signingKeys">;
  sealer: Sealer;
  tokens: Pick<ClientTokens, "makeKey" | "sign">;
  /** a new key signs: whoever verifies has to know it */
  changed: () => void;
  now?: (() => number) | undefined;
}

/** No account has this name, and no secret. */
const place = (id: string) => ({ account: "", name: `signing key ${id}` });

/**
 * The key that signs clients' tokens, sealed as secrets are: the engine alone opens it, for the
 * moment of signing.
 */
export function signingKeys({ store, sealer, tokens, changed, now = Date.now }: Deps) {
  async function make() {
    const { id, publicJwk, privateJwk } = await tokens.makeKey();
    const { sealed, keyId } = sealer.seal(place(id), { ...privateJwk });
    const { since } = await store.signingKeys.add(
      { id, publicJwk, sealed, keyId },
      { now: new Date(now()), verifiesForSeconds: clientTokenSeconds },
    );
    changed();
    return { id, since, sealed, keyId };
  }

  return {
    /** A new one signs from now on; what older ones signed holds until it is over its time. */
    async rotate(): Promise<SigningKey> {
      const { id, since } = await make();
      return { id, since };
    },

    /** Makes one where there is none, or none that the newest key of secrets has sealed. */
    async ensure(): Promise<void> {
      if (sealer.keyIds.length === 0) return;
      const newest = await store.signingKeys.newest();
      if (newest?.keyId !== sealer.keyIds[0]) await make();
    },

    async sign(claims: Claims): Promise<{ token: string; seconds: number }> {
      try {
        // There is none yet where the database was away when the engine started.
        const key = (await store.signingKeys.newest()) ?? (await make());
        const { id } = key;
        const jwk = sealer.open(place(id), key);
        const given = { at: now(), seconds: clientTokenSeconds };
        return { token: await tokens.sign({ id, jwk }, claims, given), seconds: given.seconds };
      } catch (error) {
        if (!(error instanceof SealError)) throw error;
        throw new DomainError(
          "engine_unavailable",
          "The key that signs tokens cannot be opened. Check PARLEY_SECRET_KEY, or rotate the signing key.",
        );
      }
    },
  };
}
export type SigningKeys = ReturnType<typeof signingKeys>;
