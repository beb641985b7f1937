import { mustBeStrong } from "@/lib/domain/access/password";
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
    store: Pick<Store, "oneTimeLinks" | "memberships">;
  },
  given: { token: string; name: string; email: string; password: string; from: From },
): Promise<SignedIn> {
  const { token, name, email, password, from } = given;
  mustBeStrong(password, { name, email });
  if (!(await store.oneTimeLinks.useOwner({ token }))) {
    throw new DomainError(
      "forbidden",
      "This link has been used, or is older than a day. Start Parley again: it prints a new one while nobody can sign in.",
    );
  }
  try {
    const made = await identity.signUp({ name, email, password }, from);
    const { id: person } = made.person;
    await store.memberships.set({ account: "default", person, role: "owner", by: email });
    return made;
  } catch (error) {
    await store.oneTimeLinks.giveBack({ token });
    throw error;
  }
}
