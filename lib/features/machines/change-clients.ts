import { randomUUID } from "node:crypto";
import type { OauthClient } from "@/lib/domain/access/machine";
import type { Scope } from "@/lib/domain/access/scope";
import type { Author } from "@/lib/domain/audit/author";
import type { Store } from "@/lib/infra/store/open-store";
import { drawSecret, hashOf } from "./hash";
import { type Told, tell } from "./tell";

type Deps = { store: Pick<Store, "audited"> } & Told;
interface Asked {
  account: string;
  by: Author;
}
/** The secret is told this once. */
interface Made {
  client: OauthClient;
  secret: string;
}

const subjectOf = ({ id, name }: OauthClient) => ({ kind: "client", id, name });
const newSecret = () => drawSecret("parley_secret_");

export async function createClient(
  deps: Deps,
  { account, by, name, scopes }: Asked & { name: string; scopes: readonly Scope[] },
): Promise<Made> {
  const secret = newSecret();
  const client = await deps.store.audited({ account, by }, async ({ oauthClients }, note) => {
    const made = await oauthClients.create({
      account,
      name,
      scopes,
      clientId: randomUUID(),
      secretHash: hashOf(secret),
      by: by.name,
    });
    note({
      action: "client.created",
      subject: subjectOf(made),
      after: { clientId: made.clientId, scopes: made.scopes },
    });
    return made;
  });
  await tell(deps);
  return { client, secret };
}

/** Tokens that the client has stay good until they are over their time. */
export async function replaceClientSecret(
  deps: Deps,
  { account, by, id }: Asked & { id: string },
): Promise<Made> {
  const secret = newSecret();
  const client = await deps.store.audited({ account, by }, async ({ oauthClients }, note) => {
    const key = { account, id };
    const changed = await oauthClients.replaceSecret({ ...key, secretHash: hashOf(secret) });
    note({ action: "client.secret_replaced", subject: subjectOf(changed) });
    return changed;
  });
  return { client, secret };
}

export async function revokeClient(
  deps: Deps,
  { account, by, id }: Asked & { id: string },
): Promise<void> {
  await deps.store.audited({ account, by }, async ({ oauthClients }, note) => {
    const client = await oauthClients.get({ account, id });
    await oauthClients.revoke({ account, id });
    const { clientId, scopes } = client;
    note({ action: "client.revoked", subject: subjectOf(client), before: { clientId, scopes } });
  });
  await tell(deps);
}
