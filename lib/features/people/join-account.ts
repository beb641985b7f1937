import type { OpenedInvitation } from "@/lib/domain/access/member";
import { mustBeStrong } from "@/lib/domain/access/password";
import { DomainError } from "@/lib/domain/errors";
import type { From, Identity, SignedIn } from "@/lib/infra/identity/open-identity";
import type { Store } from "@/lib/infra/store/open-store";
import type { Recogniser } from "./recognise";

interface Deps {
  store: Pick<Store, "invitations" | "memberships">;
  recognise: Pick<Recogniser, "forget">;
}

const useless = () =>
  new DomainError(
    "forbidden",
    "This invitation has been used or taken back, or is older than a week. Ask for another one.",
  );

export async function openInvitation(
  { store }: Pick<Deps, "store">,
  { token }: { token: string },
): Promise<OpenedInvitation> {
  const found = await store.invitations.find({ token });
  if (!found) throw useless();
  return found;
}

/** Somebody who was not here before, under the e-mail address that was invited. */
export async function joinAsNew(
  { identity, ...deps }: Deps & { identity: Pick<Identity, "signUp"> },
  given: { token: string; name: string; password: string; from: From },
): Promise<SignedIn> {
  const { token, name, password, from } = given;
  const { email } = await openInvitation(deps, { token });
  mustBeStrong(password, { name, email });
  return using(deps, token, async ({ account, role, by }) => {
    const made = await identity.signUp({ name, email, password }, from);
    await deps.store.memberships.add({ account, person: made.person.id, role, by });
    return made;
  });
}

/** Somebody who is signed in, under whatever e-mail address: who has the link was invited. */
export async function joinAccount(
  deps: Deps,
  { token, person }: { token: string; person: string },
): Promise<void> {
  await using(deps, token, async ({ account, role, by }) => {
    if (await deps.store.memberships.add({ account, person, role, by })) return;
    throw new DomainError("conflict", "You are in this account already.");
  });
  deps.recognise.forget();
}

type Used = NonNullable<Awaited<ReturnType<Store["invitations"]["use"]>>>;

async function using<T>(
  { store }: Deps,
  token: string,
  enter: (used: Used) => Promise<T>,
): Promise<T> {
  const used = await store.invitations.use({ token });
  if (!used) throw useless();
  try {
    return await enter(used);
  } catch (error) {
    await store.invitations.giveBack({ token });
    throw error;
  }
}
