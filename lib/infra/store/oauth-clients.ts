import { z } from "zod";
import { machineLimits, type OauthClient, oauthClient } from "@/lib/domain/access/machine";
import { type Scope, scope } from "@/lib/domain/access/scope";
import { DomainError, notFound } from "@/lib/domain/errors";
import { acrossAccounts } from "./account-guard";
import { isId } from "./addresses";
import type { Database } from "./database";

type ClientKey = { account: string; id: string };

const shown = {
  id: true,
  clientId: true,
  name: true,
  scopes: true,
  createdAt: true,
  createdBy: true,
  lastUsedAt: true,
} as const;

const row = oauthClient.extend({ createdAt: z.date(), lastUsedAt: z.date().nullable() });

function toClient(found: unknown): OauthClient {
  const { createdAt, lastUsedAt, ...rest } = row.parse(found);
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}

const asking = z.object({
  id: z.string(),
  account: z.string(),
  secretHash: z.string(),
  scopes: z.array(scope),
});
export type AskingClient = z.infer<typeof asking>;

/** Programs that ask for tokens. A revoked one stays as a row that nothing answers with. */
export function oauthClientsRoom(db: Database) {
  const theClient = ({ account, id }: ClientKey) => {
    if (!isId(id)) throw notFound("client");
    return { id, accountId: account, revokedAt: null };
  };

  async function get(key: ClientKey): Promise<OauthClient> {
    const found = await db.oauthClient.findFirst({ where: theClient(key), select: shown });
    if (!found) throw notFound("client");
    return toClient(found);
  }

  return {
    get,

    /** Oldest first, without those that are revoked. */
    async list({ account }: { account: string }): Promise<OauthClient[]> {
      const found = await db.oauthClient.findMany({
        where: { accountId: account, revokedAt: null },
        select: shown,
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      });
      return found.map(toClient);
    },

    async create(made: {
      account: string;
      name: string;
      clientId: string;
      secretHash: string;
      scopes: readonly Scope[];
      by: string;
    }): Promise<OauthClient> {
      const { account, name, clientId, secretHash, scopes, by } = made;
      const rows = await db.$queryRaw`
        insert into oauth_client (id, account_id, client_id, secret_hash, name, scopes, created_by)
        select gen_random_uuid(), ${account}, ${clientId}, ${secretHash}, ${name}, ${[...scopes]}, ${by}
        where (select count(*) from oauth_client
          where account_id = ${account} and revoked_at is null) < ${machineLimits.clients}
        returning id, client_id as "clientId", name, scopes, created_at as "createdAt",
          created_by as "createdBy", last_used_at as "lastUsedAt"`;
      const [found] = z.array(z.unknown()).parse(rows);
      if (found) return toClient(found);
      throw new DomainError(
        "invalid",
        `An account has at most ${machineLimits.clients} clients. Revoke one that nobody needs.`,
      );
    },

    /** The client that names itself so, in whatever account, unless it is revoked. */
    async find({ clientId }: { clientId: string }): Promise<AskingClient | null> {
      // The database takes no NUL, so no client has one in its id.
      if (clientId.includes("\0")) return null;
      const found = await db.oauthClient.findFirst({ where: { clientId, revokedAt: null } });
      return found && asking.parse({ ...found, account: found.accountId });
    },

    async replaceSecret({
      secretHash,
      ...key
    }: ClientKey & { secretHash: string }): Promise<OauthClient> {
      await db.oauthClient.updateMany({ where: theClient(key), data: { secretHash } });
      return get(key);
    },

    async revoke(key: ClientKey): Promise<void> {
      const { count } = await db.oauthClient.updateMany({
        where: theClient(key),
        data: { revokedAt: new Date() },
      });
      if (count === 0) throw notFound("client");
    },

    async noteUse({ id }: { id: string }): Promise<void> {
      const data = { lastUsedAt: new Date() };
      await acrossAccounts(() => db.oauthClient.updateMany({ where: { id }, data }));
    },
  };
}
