import { z } from "zod";
import { DomainError } from "../errors";
import { type Actor, can } from "./actor";
import { type Role, role } from "./role";
import { email } from "./session";

/** Somebody in an account. */
export const member = z.object({
  /** the id of the person */
  person: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  since: z.iso.datetime(),
  /** who let them in, or gave them this role */
  by: z.string(),
  /** null where they were never seen */
  lastSeen: z.iso.datetime().nullable(),
  twoFactor: z.boolean(),
});
export type Member = z.infer<typeof member>;

export const invitationDays = 7;

/** A way in that waits for somebody. The token of its link is shown once, and only its hash kept. */
export const invitation = z.object({
  id: z.string(),
  email,
  role,
  by: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type Invitation = z.infer<typeof invitation>;

/** An invitation as who holds its link sees it. */
export const openedInvitation = invitation
  .pick({ email: true, role: true, by: true, expiresAt: true })
  .extend({ account: z.string(), accountName: z.string() });
export type OpenedInvitation = z.infer<typeof openedInvitation>;

/** Owners are made, changed and removed by owners: an admin could make themselves one otherwise. */
export function mustBeAbleToAppoint(
  actor: Actor,
  account: string,
  { from, to }: { from?: Role; to?: Role },
): void {
  if (from !== "owner" && to !== "owner") return;
  if (can(actor, account, "account.manage")) return;
  throw new DomainError(
    "forbidden",
    from === "owner"
      ? "Only an owner changes or removes an owner."
      : "Only an owner makes somebody an owner.",
    { right: "account.manage" },
  );
}

export function lastOwner(): DomainError {
  return new DomainError(
    "conflict",
    "This is the account's only owner. Make somebody else an owner first.",
  );
}
