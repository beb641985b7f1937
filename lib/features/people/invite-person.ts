import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/domain/access/actor";
import { type Invitation, mustBeAbleToAppoint } from "@/lib/domain/access/member";
import type { Role } from "@/lib/domain/access/role";
import type { Author } from "@/lib/domain/audit/author";
import { DomainError, notFound } from "@/lib/domain/errors";
import type { Store } from "@/lib/infra/store/open-store";

type Deps = { store: Pick<Store, "audited"> };

/** Makes a link that lets somebody into an account. Nobody can be told its token again. */
export async function invitePerson(
  { store }: Deps,
  given: { account: string; who: Actor; by: Author; email: string; role: Role },
): Promise<{ invitation: Invitation; token: string }> {
  const { account, who, by, email, role } = given;
  mustBeAbleToAppoint(who, account, { to: role });
  const token = randomBytes(32).toString("base64url");
  return store.audited({ account, by }, async ({ members, invitations }, note) => {
    if ((await members.list({ account })).some((member) => member.email === email)) {
      throw new DomainError("conflict", `${email} is in this account already.`);
    }
    const asked = { account, email, role, by: by.name, token };
    const invitation = await invitations.create(asked);
    const subject = { kind: "invitation", id: invitation.id, name: email };
    note({ action: "person.invited", subject, after: { role } });
    return { invitation, token };
  });
}

export async function revokeInvitation(
  { store }: Deps,
  { account, id, by }: { account: string; id: string; by: Author },
): Promise<void> {
  await store.audited({ account, by }, async ({ invitations }, note) => {
    const revoked = await invitations.revoke({ account, id });
    if (!revoked) throw notFound("invitation");
    const subject = { kind: "invitation", id, name: revoked.email };
    note({ action: "invitation.revoked", subject, before: { role: revoked.role } });
  });
}
