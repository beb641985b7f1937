import { type Author, named } from "@/lib/domain/audit/author";
import { DomainError } from "@/lib/domain/errors";
import type { From, Identity, SignedIn } from "@/lib/infra/identity/open-identity";
import type { Store } from "@/lib/infra/store/open-store";
import { guessingCode, wrongCode } from "./guessing";

interface Deps {
  identity: Pick<Identity, "secondFactor">;
  store: Pick<Store, "guesses" | "people" | "sessions" | "audit">;
}

/** The second step of a sign-in: the code of whoever gave the right password just before. */
export async function answerChallenge(
  { identity, store }: Deps,
  { code, from, by }: { code: string; from: From; by: Author },
): Promise<SignedIn> {
  const id = await identity.secondFactor.challenged(from);
  const person = id && (await store.people.get({ person: id }));
  if (!person) {
    throw new DomainError("unauthorized", "That took too long. Begin again with the password.");
  }
  const cookies = await guessingCode(store, { person: person.id, code }, () =>
    identity.secondFactor.answerChallenge(code, from),
  );
  const note = (action: "second_factor.failed" | "person.signed_in") =>
    store.audit.addWherePerson({ by: named(by, person), action, person });
  if (!cookies) {
    await note("second_factor.failed");
    throw wrongCode();
  }
  await store.sessions.prune({ person: person.id });
  await note("person.signed_in");
  return { person, cookies };
}
