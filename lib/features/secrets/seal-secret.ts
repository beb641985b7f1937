import { DomainError } from "@/lib/domain/errors";
import { SealError } from "@/lib/domain/secrets/seal-error";
import type { SealedValue, SecretValue } from "@/lib/domain/secrets/secret";
import type { Sealer } from "@/lib/infra/secrets/seal";

/** Seals a value for web, which has no key. */
export function sealSecret(
  { sealer }: { sealer: Pick<Sealer, "seal"> },
  { account, name, value }: { account: string; name: string; value: SecretValue },
): SealedValue {
  try {
    return sealer.seal({ account, name }, value);
  } catch (error) {
    if (error instanceof SealError) throw new DomainError("invalid", error.message);
    throw error;
  }
}
