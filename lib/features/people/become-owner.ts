import { mustBeStrong } from "@/lib/domain/access/password";
import { type Author, named } from "@/lib/domain/audit/author";
import { DomainError } from "@/lib/domain/errors";
import type { From, Identity, SignedIn } from "@/lib/infra/identity/open-identity";
import type { Store } from "@/lib/infra/store/open-store";

/** The first person of the installation, by the link that was printed where it was started. */
export async function becomeOwner(
  {
    identity,
    store,
  }: {
    identity: Pick<Identity, "signUp">;
    store: Pick<Store, "oneTimeLinks" | "audited">;
  },
  given: { token: string; name: string; email: string; password: string; from: From; by: Author },
): Promise<SignedIn> {
  const { token, name, email, password, from, by } = given;
  mustBeStrong(password, { name, email });
  if (!(await store.oneTimeLinks.useOwner({ token }))) {
    throw new DomainError(
      "forbidden",
      "This link has been used, or is older than a day. Start Parley again: it prints a new one while nobody can sign in.",
    );
  }
  try {
    const made = await identity.signUp({ name, email, password }, from);
    const account = "default";
    await store.audited({ account, by: named(by, made.person) }, async ({ memberships }, note) => {
      const { id: person } = made.person;
      await memberships.set({ account, person, role: "owner", by: email });
      note({ action: "owner.made", subject: { kind: "person", id: person, name: email } });
    });
    return made;
  } catch (error) {
    await store.oneTimeLinks.giveBack({ token });
    throw error;
  }
}
