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
  now?: (() => number) | undefined;
}

/** No account has this name, and no secret. */
const place = (id: string) => ({ account: "", name: `signing key ${id}` });

/**
 * The key that signs clients' tokens, sealed as secrets are: the engine alone opens it, for the
 * moment of signing.
 */
export function signingKeys({ store, sealer, tokens, now = Date.now }: Deps) {
  /** A new one signs from now on; what older ones signed holds until it is over its time. */
  async function rotate(): Promise<SigningKey> {
    const { id, publicJwk, privateJwk } = await tokens.makeKey();
    const { sealed, keyId } = sealer.seal(place(id), { ...privateJwk });
    const made = { id, publicJwk, sealed, keyId };
    return store.signingKeys.add(made, {
      now: new Date(now()),
      verifiesForSeconds: clientTokenSeconds,
    });
  }

  return {
    rotate,

    /** Makes one where there is none, or none that the newest key of secrets has sealed. */
    async ensure(): Promise<void> {
      if (sealer.keyIds.length === 0) return;
      const newest = await store.signingKeys.newest();
      if (newest?.keyId !== sealer.keyIds[0]) await rotate();
    },

    async sign(claims: Claims): Promise<{ token: string; seconds: number }> {
      const newest = await store.signingKeys.newest();
      if (!newest) throw unable("There is no key to sign with yet");
      const { id } = newest;
      try {
        const jwk = sealer.open(place(id), newest);
        const given = { at: now(), seconds: clientTokenSeconds };
        return { token: await tokens.sign({ id, jwk }, claims, given), seconds: given.seconds };
      } catch (error) {
        if (error instanceof SealError) throw unable("The key that signs tokens cannot be opened");
        throw error;
      }
    },
  };
}
export type SigningKeys = ReturnType<typeof signingKeys>;

function unable(why: string): DomainError {
  return new DomainError(
    "engine_unavailable",
    `${why}. Check PARLEY_SECRET_KEY, or rotate the signing key.`,
  );
}
