import type { Author } from "@/lib/domain/audit/author";
import type { From, Identity } from "@/lib/infra/identity/open-identity";
import type { Store } from "@/lib/infra/store/open-store";
import type { Recogniser } from "./recognise";

/** Ends the session that asks. Answers what makes the browser forget it. */
export async function signOut(
  {
    identity,
    recognise,
    store,
  }: {
    identity: Pick<Identity, "signOut">;
    recognise: Pick<Recogniser, "forget">;
    store: Pick<Store, "audit">;
  },
  { person, from, by }: { person: { id: string }; from: From; by: Author },
): Promise<string[]> {
  const cookies = await identity.signOut(from);
  recognise.forget();
  await store.audit.addWherePerson({ by, action: "person.signed_out", person });
  return cookies;
}
