import { DomainError } from "@/lib/domain/errors";
import { type Secret, type SecretValue, secretName } from "@/lib/domain/secrets/secret";
import type { Engine } from "@/lib/infra/door/door-client";
import type { Store } from "@/lib/infra/store/open-store";

/** Makes a secret or changes what it holds; from the next call on functions read the new value. */
export async function putSecret(
  { store, engine }: { store: Pick<Store, "secrets">; engine: Pick<Engine, "seal"> },
  {
    account,
    name,
    value,
    revision,
    actor,
  }: {
    account: string;
    name: string;
    value: SecretValue;
    revision?: number | undefined;
    actor: string;
  },
): Promise<Secret> {
  const read = secretName.safeParse(name);
  if (!read.success) {
    throw new DomainError("bad_request", read.error.issues[0]?.message ?? "No name.");
  }
  const sealed = await engine.seal({ account, name, value });
  return store.secrets.put({ account, name, value: sealed, revision, by: actor });
}
