import { type Author, named } from "@/lib/domain/audit/author";
import { DomainError } from "@/lib/domain/errors";
import type { Challenged, From, Identity, SignedIn } from "@/lib/infra/identity/open-identity";
import type { Store } from "@/lib/infra/store/open-store";
import { tooMany } from "./guessing";

/** Failures in fifteen minutes. Many people may share an address. */
const most = { email: 10, address: 30 };

/**
 * Signs a person in by password. Every attempt counts before it is looked at, so that many at once
 * are no way round, and a right one is taken off again.
 */
export async function signIn(
  {
    identity,
    store,
  }: { identity: Pick<Identity, "signIn">; store: Pick<Store, "guesses" | "sessions" | "audit"> },
  { email, password, from, by }: { email: string; password: string; from: From; by: Author },
): Promise<SignedIn | Challenged> {
  const byEmail = `sign-in of ${email}`;
  const byAddress = from.address && `sign-in from ${from.address}`;
  if (byAddress) {
    const { count, seconds } = await store.guesses.add({ key: byAddress });
    if (count > most.address) throw tooMany(seconds);
  }
  const { count, seconds } = await store.guesses.add({ key: byEmail });
  const note = (action: "person.sign_in_failed" | "person.locked_out") =>
    store.audit.addWherePerson({ by: named(by, { email }), action, person: { email } });
  // Once: whoever goes on guessing does not fill the audit log.
  if (count === most.email + 1) await note("person.locked_out");
  if (count > most.email) throw tooMany(seconds);
  const signedIn = await identity.signIn({ email, password }, from);
  if (!signedIn) {
    await note("person.sign_in_failed");
    throw new DomainError("unauthorized", "This e-mail address and password do not go together.");
  }
  await store.guesses.forget({ key: byEmail });
  if (byAddress) await store.guesses.takeBack({ key: byAddress });
  const { person } = signedIn;
  if (!person) return signedIn;
  await store.sessions.prune({ person: person.id });
  await store.audit.addWherePerson({ by: named(by, person), action: "person.signed_in", person });
  return signedIn;
}
