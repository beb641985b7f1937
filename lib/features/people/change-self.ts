import { mustBeStrong } from "@/lib/domain/access/password";
import type { Author } from "@/lib/domain/audit/author";
import type { From, Identity } from "@/lib/infra/identity/open-identity";
import type { Store } from "@/lib/infra/store/open-store";
import { guessing, wrongPassword } from "./guessing";
import type { Recogniser } from "./recognise";

interface Person {
  id: string;
  name: string;
  email: string;
}

export async function renamePerson(
  {
    store,
    recognise,
  }: { store: Pick<Store, "people" | "audit">; recognise: Pick<Recogniser, "forget"> },
  { who, name, by }: { who: Person; name: string; by: Author },
): Promise<void> {
  if (name === who.name) return;
  await store.people.rename({ person: who.id, name });
  recognise.forget();
  const facts = { before: { name: who.name }, after: { name } };
  await store.audit.addWherePerson({ by, action: "person.renamed", person: who, ...facts });
}

/** Ends all of the person's sessions. Answers the cookies of the one that begins. */
export async function changePassword(
  {
    identity,
    store,
    recognise,
  }: {
    identity: Pick<Identity, "changePassword">;
    store: Pick<Store, "guesses" | "audit">;
    recognise: Pick<Recogniser, "forget">;
  },
  given: { who: Person; now: string; next: string; from: From; by: Author },
): Promise<string[]> {
  const { who, now, next, from, by } = given;
  mustBeStrong(next, who);
  const cookies = await guessing(store, `password of ${who.id}`, () =>
    identity.changePassword({ now, next }, from),
  );
  if (!cookies) throw wrongPassword();
  recognise.forget();
  await store.audit.addWherePerson({ by, action: "password.changed", person: who });
  return cookies;
}
