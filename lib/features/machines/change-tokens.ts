import type { ApiToken } from "@/lib/domain/access/machine";
import type { Scope } from "@/lib/domain/access/scope";
import type { Author } from "@/lib/domain/audit/author";
import { DomainError } from "@/lib/domain/errors";
import type { Store } from "@/lib/infra/store/open-store";
import { drawSecret, hashOf } from "./hash";
import { type Told, tell } from "./tell";

type Deps = { store: Pick<Store, "audited"> } & Told;
interface Asked {
  account: string;
  by: Author;
}

/** Of a token, to tell it from others: too little to guess the rest from. */
const shownLength = "parley_".length + 5;

const subjectOf = ({ id, name }: ApiToken) => ({ kind: "token", id, name });
const factsOf = ({ prefix, scopes, expiresAt }: ApiToken) => ({ prefix, scopes, expiresAt });

/** The secret is told this once. */
export async function createToken(
  deps: Deps,
  given: Asked & { name: string; scopes: readonly Scope[]; expiresAt?: string | null | undefined },
): Promise<{ token: ApiToken; secret: string }> {
  const { account, by, name, scopes } = given;
  const expiresAt = given.expiresAt ? new Date(given.expiresAt) : null;
  if (expiresAt && expiresAt.getTime() <= Date.now()) {
    throw new DomainError("bad_request", "expiresAt: A token has to last until some later time.");
  }
  const secret = drawSecret("parley_");
  const token = await deps.store.audited({ account, by }, async ({ apiTokens }, note) => {
    const made = await apiTokens.create({
      account,
      name,
      scopes,
      expiresAt,
      tokenHash: hashOf(secret),
      prefix: secret.slice(0, shownLength),
      by: by.name,
    });
    note({ action: "token.created", subject: subjectOf(made), after: factsOf(made) });
    return made;
  });
  await tell(deps);
  return { token, secret };
}

export async function revokeToken(
  deps: Deps,
  { account, by, id }: Asked & { id: string },
): Promise<void> {
  await deps.store.audited({ account, by }, async ({ apiTokens }, note) => {
    const token = await apiTokens.get({ account, id });
    await apiTokens.revoke({ account, id });
    note({ action: "token.revoked", subject: subjectOf(token), before: factsOf(token) });
  });
  await tell(deps);
}
