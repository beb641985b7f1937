import type { OpenedInvitation } from "@/lib/domain/access/member";
import { mustBeStrong } from "@/lib/domain/access/password";
import { type Author, named } from "@/lib/domain/audit/author";
import { DomainError } from "@/lib/domain/errors";
import type { From, Identity, SignedIn } from "@/lib/infra/identity/open-identity";
import type { Store } from "@/lib/infra/store/open-store";
import type { Recogniser } from "./recognise";

interface Deps {
  store: Pick<Store, "invitations" | "audited">;
  recognise: Pick<Recogniser, "forget">;
}
interface Joining {
  id: string;
  email: string;
}

const useless = () =>
  new DomainError(
    "forbidden",
    "This invitation has been used or taken back, or is older than a week. Ask for another one.",
  );

export async function openInvitation(
  { store }: { store: Pick<Store, "invitations"> },
  { token }: { token: string },
): Promise<OpenedInvitation> {
  const found = await store.invitations.find({ token });
  if (!found) throw useless();
  return found;
}

/**
 * Somebody who was not here before, under the e-mail address that was invited. The login is made
 * first: where two use the link at once, the second finds the address taken.
 */
export async function joinAsNew(
  { identity, ...deps }: Deps & { identity: Pick<Identity, "signUp"> },
  given: { token: string; name: string; password: string; by: Author; from: From },
): Promise<SignedIn> {
  const { token, name, password, by, from } = given;
  const { email } = await openInvitation(deps, { token });
  mustBeStrong(password, { name, email });
  const made = await identity.signUp({ name, email, password }, from);
  await joinAccount(deps, { token, person: made.person, by });
  return made;
}

/** Somebody who is signed in, under whatever e-mail address: who has the link was invited. */
export async function joinAccount(
  { store, recognise }: Deps,
  { token, person, by }: { token: string; person: Joining; by: Author },
): Promise<void> {
  const { account } = await openInvitation({ store }, { token });
  const author = named(by, person);
  await store.audited({ account, by: author }, async ({ invitations, memberships }, note) => {
    const used = await invitations.use({ token });
    if (!used) throw useless();
    const { role, by: inviter, email } = used;
    if (!(await memberships.add({ account, person: person.id, role, by: inviter }))) {
      throw new DomainError("conflict", "You are in this account already.");
    }
    const subject = { kind: "person", id: person.id, name: person.email };
    const after = { role, invitedBy: inviter, invited: email };
    note({ action: "person.joined", subject, after });
  });
  recognise.forget();
}
