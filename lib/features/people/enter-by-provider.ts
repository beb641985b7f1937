import type { ProviderConfig, ProviderRefusal } from "@/lib/domain/access/provider";
import { email as emailShape } from "@/lib/domain/access/session";
import { type Author, named } from "@/lib/domain/audit/author";
import type { From, Identity, SignedIn } from "@/lib/infra/identity/open-identity";
import type { Claims } from "@/lib/infra/identity/provider";
import type { Store } from "@/lib/infra/store/open-store";

interface Deps {
  identity: Pick<Identity, "enter">;
  store: Pick<Store, "people" | "sessions" | "audit" | "audited">;
}
type Config = Pick<ProviderConfig, "issuer" | "joins">;
type Entered = SignedIn | { refused: ProviderRefusal };

/**
 * Somebody whom the provider vouches for: known by their login there, else by an e-mail address that
 * both sides have seen proof of. An address that was only invited here proves nothing: who had the
 * link may not be who has the address.
 */
export async function enterByProvider(
  { identity, store }: Deps,
  given: { claims: Claims; config: Config; from: From; by: Author },
): Promise<Entered> {
  const { claims, config, from, by } = given;
  const login = loginOf(config, claims);
  const person =
    (await store.people.byLogin(login)) ?? (await firstTime(store, { claims, login, config, by }));
  if ("refused" in person) return person;
  const cookies = await identity.enter(person.id, from);
  await store.sessions.prune({ person: person.id });
  await store.audit.addWherePerson({ by: named(by, person), action: "person.signed_in", person });
  return { person, cookies };
}

type Found = { id: string; name: string; email: string } | { refused: ProviderRefusal };

async function firstTime(
  store: Deps["store"],
  given: { claims: Claims; login: string; config: Config; by: Author },
): Promise<Found> {
  const { claims, login, config, by } = given;
  const email = emailShape.safeParse(claims.email).data;
  if (!email || !claims.emailVerified) return { refused: "unverified" };
  const known = await store.people.byEmail({ email });
  if (known) {
    if (!known.emailVerified) return { refused: "password" };
    await store.people.addLogin({ person: known.id, login });
    return known;
  }
  const { joins } = config;
  if (!joins) return { refused: "unknown" };
  const name = claims.name?.trim().slice(0, 100) || email;
  const { account, role } = joins;
  const author = named(by, { email });
  return store.audited({ account, by: author }, async ({ people, memberships }, note) => {
    const made = await people.create({ name, email, login });
    await memberships.add({ account, person: made.id, role, by: "the sign-in provider" });
    const subject = { kind: "person", id: made.id, name: email };
    note({ action: "person.joined", subject, after: { role, invitedBy: "the sign-in provider" } });
    return made;
  });
}

/** Somebody who is signed in connects their login at the provider. */
export async function connectProvider(
  { store }: Pick<Deps, "store">,
  given: { person: { id: string; email: string }; claims: Claims; config: Config; by: Author },
): Promise<{ refused: ProviderRefusal } | null> {
  const { person, claims, config, by } = given;
  const login = loginOf(config, claims);
  const owner = await store.people.byLogin(login);
  if (owner && owner.id !== person.id) return { refused: "taken" };
  if (!claims.emailVerified) return { refused: "unverified" };
  if (claims.email !== person.email) return { refused: "other" };
  if (owner) return null;
  await store.people.addLogin({ person: person.id, login });
  await store.audit.addWherePerson({ by, action: "provider.connected", person });
  return null;
}

const loginOf = ({ issuer }: Config, { subject }: Claims) => `${issuer} ${subject}`;
