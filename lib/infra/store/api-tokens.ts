import { z } from "zod";
import { type ApiToken, apiToken, machineLimits } from "@/lib/domain/access/machine";
import type { Scope } from "@/lib/domain/access/scope";
import { DomainError, notFound } from "@/lib/domain/errors";
import { acrossAccounts } from "./account-guard";
import { isId } from "./addresses";
import type { Database } from "./database";

type TokenKey = { account: string; id: string };

const shown = {
  id: true,
  name: true,
  prefix: true,
  scopes: true,
  createdAt: true,
  createdBy: true,
  lastUsedAt: true,
  expiresAt: true,
} as const;

const row = apiToken.extend({
  createdAt: z.date(),
  lastUsedAt: z.date().nullable(),
  expiresAt: z.date().nullable(),
});

function toToken(found: unknown): ApiToken {
  const { createdAt, lastUsedAt, expiresAt, ...rest } = row.parse(found);
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}

/** Programs' tokens. Who has one is known by known-machines.ts. */
export function apiTokensRoom(db: Database) {
  const theToken = ({ account, id }: TokenKey) => {
    if (!isId(id)) throw notFound("token");
    return { id, accountId: account, revokedAt: null };
  };

  return {
    /** Oldest first, without those that are revoked. */
    async list({ account }: { account: string }): Promise<ApiToken[]> {
      const found = await db.apiToken.findMany({
        where: { accountId: account, revokedAt: null },
        select: shown,
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      });
      return found.map(toToken);
    },

    async get(key: TokenKey): Promise<ApiToken> {
      const found = await db.apiToken.findFirst({ where: theToken(key), select: shown });
      if (!found) throw notFound("token");
      return toToken(found);
    },

    async create(made: {
      account: string;
      name: string;
      tokenHash: string;
      prefix: string;
      scopes: readonly Scope[];
      expiresAt: Date | null;
      by: string;
    }): Promise<ApiToken> {
      const { account, name, tokenHash, prefix, scopes, expiresAt, by } = made;
      const rows = await db.$queryRaw`
        insert into api_token (id, account_id, name, token_hash, prefix, scopes, expires_at, created_by)
        select gen_random_uuid(), ${account}, ${name}, ${tokenHash}, ${prefix}, ${[...scopes]},
          ${expiresAt}::timestamptz, ${by}
        where (select count(*) from api_token
          where account_id = ${account} and revoked_at is null) < ${machineLimits.tokens}
        returning id, name, prefix, scopes, created_at as "createdAt", created_by as "createdBy",
          last_used_at as "lastUsedAt", expires_at as "expiresAt"`;
      const [found] = z.array(z.unknown()).parse(rows);
      if (found) return toToken(found);
      throw new DomainError(
        "invalid",
        `An account has at most ${machineLimits.tokens} tokens. Revoke one that nobody needs.`,
      );
    },

    async revoke(key: TokenKey): Promise<void> {
      const { count } = await db.apiToken.updateMany({
        where: theToken(key),
        data: { revokedAt: new Date() },
      });
      if (count === 0) throw notFound("token");
    },

    async noteUse({ id }: { id: string }): Promise<void> {
      const data = { lastUsedAt: new Date() };
      await acrossAccounts(() => db.apiToken.updateMany({ where: { id }, data }));
    },
  };
}
