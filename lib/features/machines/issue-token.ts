import { timingSafeEqual } from "node:crypto";
import { type Scope, scope } from "@/lib/domain/access/scope";
import { DomainError } from "@/lib/domain/errors";
import type { Store } from "@/lib/infra/store/open-store";
import { hashOf } from "./hash";
import type { SigningKeys } from "./signing-keys";

/** Wrong secrets in fifteen minutes. Many programs may share an address. */
const most = { client: 10, address: 30 };

interface Deps {
  store: Pick<Store, "guesses" | "oauthClients">;
  signing: Pick<SigningKeys, "sign">;
}

export interface TokenRequest {
  account: string;
  clientId: string;
  secret: string;
  /** those that are asked for, between blanks; none for all that the client has */
  scope: string;
  /** where it comes from */
  address: string | null;
}

export interface IssuedToken {
  token: string;
  seconds: number;
  scopes: Scope[];
}

/**
 * Gives a client a token for its secret. Only wrong secrets count, for the address alone and for the
 * client from there: nobody elsewhere can lock a client out by guessing.
 */
export async function issueToken(deps: Deps, ask: TokenRequest): Promise<IssuedToken> {
  const { store, signing } = deps;
  const { account, clientId, secret, address } = ask;
  const from = address ?? "nowhere";
  const counted = [
    { key: `tokens from ${from}`, most: most.address },
    { key: `token of ${clientId} from ${from}`, most: most.client },
  ];
  for (const { key, most } of counted) {
    const { count, seconds } = await store.guesses.count({ key });
    if (count >= most) {
      throw new DomainError("too_many", "Too many wrong secrets. Try again later.", {
        retryAfterSeconds: seconds,
      });
    }
  }
  const client = await store.oauthClients.find({ clientId });
  const right = sameHash(hashOf(secret), client?.secretHash ?? hashOf(""));
  if (!client || !right || client.account !== account) {
    for (const { key } of counted) await store.guesses.add({ key });
    throw new DomainError("unauthorized", "This client id and secret do not go together here.");
  }
  const scopes = scopesOf(ask.scope, client.scopes);
  const { token, seconds } = await signing.sign({ client: client.id, account, scopes });
  await store.oauthClients.noteUse({ id: client.id });
  return { token, seconds, scopes };
}

function sameHash(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function scopesOf(asked: string, granted: Scope[]): Scope[] {
  const words = asked.split(/\s+/).filter(Boolean);
  if (words.length === 0) return granted;
  for (const word of words) {
    const known = scope.safeParse(word);
    if (known.success && granted.includes(known.data)) continue;
    throw new DomainError("invalid", "The client does not have every scope that it asks for.");
  }
  return granted.filter((each) => words.includes(each));
}
