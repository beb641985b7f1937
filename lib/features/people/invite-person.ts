import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/domain/access/actor";
import { type Invitation, mustBeAbleToAppoint } from "@/lib/domain/access/member";
import type { Role } from "@/lib/domain/access/role";
import { DomainError, notFound } from "@/lib/domain/errors";
import type { Store } from "@/lib/infra/store/open-store";

/** Makes a link that lets somebody into an account. Nobody can be told its token again. */
export async function invitePerson(
  { store }: { store: Pick<Store, "invitations" | "members"> },
  given: { account: string; who: Actor; actor: string; email: string; role: Role },
): Promise<{ invitation: Invitation; token: string }> {
  const { account, who, actor, email, role } = given;
  mustBeAbleToAppoint(who, account, { to: role });
  const members = await store.members.list({ account });
  if (members.some((member) => member.email === email)) {
    throw new DomainError("conflict", `${email} is in this account already.`);
  }
  const token = randomBytes(32).toString("base64url");
  const invitation = await store.invitations.create({ account, email, role, by: actor, token });
  return { invitation, token };
}

export async function revokeInvitation(
  { store }: { store: Pick<Store, "invitations"> },
  { account, id }: { account: string; id: string },
): Promise<void> {
  if (!(await store.invitations.revoke({ account, id }))) throw notFound("invitation");
}
