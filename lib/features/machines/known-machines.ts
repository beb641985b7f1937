import type { Actor } from "@/lib/domain/access/actor";
import { clientTokenSeconds } from "@/lib/domain/access/machine";
import type { Store } from "@/lib/infra/store/open-store";
import type { ClientTokens, VerifiedClaims } from "@/lib/infra/tokens/client-tokens";
import { hashOf } from "./hash";
import { keptFresh } from "./kept-fresh";

/** What is revoked anywhere bites here after this time at most. */
const lateMs = 10_000;
const soonMs = 5_000;
const noteUseMs = 60_000;
/** Clients' tokens whose signature need not be looked at again until the next reading. */
const mostVerified = 2_000;

interface Deps {
  store: Pick<Store, "knownMachines" | "apiTokens" | "oauthClients">;
  tokens: Pick<ClientTokens, "readKey" | "verify">;
  now?: (() => number) | undefined;
}
type Program = Extract<Actor, { kind: "token" | "client" }>;

/**
 * Knows programs by what they send, out of memory: a client's token by who signed it, an API token
 * by its hash, and both by not being revoked.
 */
export function knownMachines({ store, tokens, now = Date.now }: Deps) {
  const known = keptFresh(
    async () => {
      const retiredSince = new Date(now() - clientTokenSeconds * 1000);
      const read = await store.knownMachines.read({ retiredSince });
      const keys = read.keys.map(
        async ({ id, publicJwk }) => [id, await tokens.readKey(publicJwk)] as const,
      );
      return {
        keys: new Map(await Promise.all(keys)),
        clients: new Map(read.clients.map((client) => [client.id, client])),
        tokens: new Map(read.tokens.map((token) => [token.tokenHash, token])),
        anonymous: new Set(read.anonymous),
        verified: new Map<string, VerifiedClaims>(),
      };
    },
    { soonMs, lateMs, now },
  );
  type Known = Awaited<ReturnType<typeof known.get>>;

  async function claimsOf(token: string, { keys, verified }: Known) {
    const before = verified.get(token);
    if (before) return before.until > now() ? before : null;
    const claims = await tokens.verify(token, keys, now());
    if (claims && verified.size < mostVerified) verified.set(token, claims);
    return claims;
  }

  async function find(token: string, among: Known): Promise<Program | null> {
    if (token.split(".").length !== 3) {
      const found = among.tokens.get(hashOf(token));
      if (!found || (found.expiresAt && found.expiresAt.getTime() <= now())) return null;
      const { id, name, account, scopes, role } = found;
      return { kind: "token", id, name, account, scopes, role: role ?? undefined };
    }
    const claims = await claimsOf(token, among);
    const client = claims && among.clients.get(claims.client);
    if (!client || client.account !== claims.account) return null;
    const { id, name, account } = client;
    // Never more than the client has now.
    const scopes = claims.scopes.filter((scope) => client.scopes.includes(scope));
    return { kind: "client", id, name, account, scopes };
  }

  const noted = new Map<string, number>();
  function noteUse({ kind, id }: Program): void {
    if (now() - (noted.get(id) ?? Number.NEGATIVE_INFINITY) < noteUseMs) return;
    noted.set(id, now());
    const room = kind === "token" ? store.apiTokens : store.oauthClients;
    // Nobody is refused because this could not be written.
    room.noteUse({ id }).catch(() => undefined);
  }

  return {
    /** null for a token that is unknown, revoked or over its time. */
    async recognise(token: string): Promise<Program | null> {
      const among = await known.get();
      let found = await find(token, among);
      if (!found) {
        // It may have been made a moment ago, on another machine.
        const newer = await known.newer();
        if (newer !== among) found = await find(token, newer);
      }
      if (found) noteUse(found);
      return found;
    },

    /** Whether the account takes calls from programs of this machine without a token. */
    async takesAnonymous(account: string): Promise<boolean> {
      return (await known.get()).anonymous.has(account);
    },

    /** After a change: what is asked from now on is read anew. */
    forget: known.forget,
  };
}
export type KnownMachines = ReturnType<typeof knownMachines>;
