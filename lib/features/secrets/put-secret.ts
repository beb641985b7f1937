import type { Author } from "@/lib/domain/audit/author";
import { DomainError } from "@/lib/domain/errors";
import { type Secret, type SecretValue, secretName } from "@/lib/domain/secrets/secret";
import type { Engine } from "@/lib/infra/door/door-client";
import type { Store } from "@/lib/infra/store/open-store";

/** Makes a secret or changes what it holds; from the next call on functions read the new value. */
export async function putSecret(
  { store, engine }: { store: Pick<Store, "audited">; engine: Pick<Engine, "seal"> },
  {
    account,
    name,
    value,
    revision,
    by,
  }: {
    account: string;
    name: string;
    value: SecretValue;
    revision?: number | undefined;
    by: Author;
  },
): Promise<Secret> {
  const read = secretName.safeParse(name);
  if (!read.success) {
    throw new DomainError("bad_request", read.error.issues[0]?.message ?? "No name.");
  }
  const sealed = await engine.seal({ account, name, value });
  return store.audited({ account, by }, async ({ secrets }, note) => {
    const made = await secrets.put({ account, name, value: sealed, revision, by: by.name });
    note({
      action: "secret.put",
      subject: { kind: "secret", id: name, name },
      ...(made.revision > 1 ? { before: { revision: made.revision - 1 } } : {}),
      after: { kind: made.kind, revision: made.revision },
    });
    return made;
  });
}
