import { z } from "zod";
import { role } from "@/lib/domain/access/role";
import { scopes } from "@/lib/domain/access/scope";
import { acrossAccounts } from "./account-guard";
import type { Database } from "./database";

const client = z.object({
  id: z.string(),
  name: z.string(),
  account: z.string(),
  // One that there is no more allows nothing, and must not keep the others out.
  scopes: z.array(z.string()).transform((words) => scopes.filter((each) => words.includes(each))),
});
const token = client.extend({
  tokenHash: z.string(),
  role: role.nullable(),
  expiresAt: z.date().nullable(),
});

const row = { id: true, name: true, accountId: true, scopes: true } as const;

/** All that it takes to tell programs apart, to be kept in memory for some seconds. */
export function knownMachinesRoom(db: Database) {
  return {
    async read({ retiredSince }: { retiredSince: Date }) {
      const [keys, clients, tokens, accounts] = await acrossAccounts(() =>
        Promise.all([
          db.signingKey.findMany({
            where: { OR: [{ retiredAt: null }, { retiredAt: { gt: retiredSince } }] },
            select: { kid: true, publicJwk: true },
          }),
          db.oauthClient.findMany({ where: { revokedAt: null }, select: row }),
          db.apiToken.findMany({
            where: { revokedAt: null },
            select: { ...row, tokenHash: true, role: true, expiresAt: true },
          }),
          db.account.findMany({ where: { anonymousLoopback: true }, select: { id: true } }),
        ]),
      );
      const placed = <R extends { accountId: string }>(found: R) => ({
        ...found,
        account: found.accountId,
      });
      return {
        keys: keys.map(({ kid, publicJwk }) => ({ id: kid, publicJwk: publicJwk as unknown })),
        clients: z.array(client).parse(clients.map(placed)),
        tokens: z.array(token).parse(tokens.map(placed)),
        /** the accounts that take calls without a token */
        anonymous: accounts.map(({ id }) => id),
      };
    },
  };
}
