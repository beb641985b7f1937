"use client";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useRights } from "@/components/access/rights";
import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { toast, toastError } from "@/components/ui/toast";
import type { Invitation, Member } from "@/lib/domain/access/member";
import { type Role, roles } from "@/lib/domain/access/role";
import { call } from "@/lib/http/client";
import { changeRole, revokeInvitation } from "@/lib/http/endpoints/members";
import { InvitationTable } from "./invitation-table";
import { InviteDialog } from "./invite-dialog";
import { MemberRow } from "./member-row";
import { RemoveMemberDialog } from "./remove-member-dialog";
import { roleLabel } from "./role-words";
import { type People, reloadPeople, usePeople } from "./use-members";

/** Who is in the account, who is invited, and as what. */
export function PeopleScreen({
  account,
  me,
  initial,
}: {
  account: string;
  me: string;
  initial: People;
}) {
  const { members, invitations } = usePeople(account, initial);
  const { can } = useRights();
  const [open, setOpen] = useState<"invite" | Member | null>(null);
  const manages = can("people.manage");
  const appoints = can("account.manage");
  const offered = manages ? roles.filter((role) => appoints || role !== "owner") : [];
  const offeredTo = (member: Member) => (member.role === "owner" && !appoints ? [] : offered);

  const give = (member: Member, role: Role) =>
    call(changeRole, { params: { account, person: member.person }, body: { role } })
      .then(() => toast(`${member.name} is ${roleLabel(role)} now.`), toastError)
      .finally(() => void reloadPeople(account));
  const revoke = ({ id, email }: Invitation) =>
    call(revokeInvitation, { params: { account, invitation: id } })
      .then(() => toast(`The link for ${email} works no longer.`), toastError)
      .finally(() => void reloadPeople(account));

  return (
    <main aria-label="People" className="flex flex-col gap-3 px-6 py-5 max-sm:px-4">
      <div className="flex items-start gap-x-4 gap-y-2.5 max-sm:flex-col">
        <p className="max-w-[68ch] text-ink-2">
          Everybody who may sign in to this account, and what they may do in it. What you change
          counts within seconds, also for who is signed in.
        </p>
        {manages && (
          <Button tone="ink" className="ml-auto max-sm:ml-0" onClick={() => setOpen("invite")}>
            <UserPlus className="size-3.5" aria-hidden />
            Invite
          </Button>
        )}
      </div>
      <div className="overflow-hidden rounded-panel border border-line bg-surface">
        <Table
          label="People"
          columns={[
            { head: "Name" },
            { head: "Role", className: "w-[124px]" },
            { head: "Second factor", className: "w-[110px] max-md:hidden" },
            { head: "Since", className: "w-[180px] max-lg:hidden" },
            { head: "Last seen", className: "w-[110px] max-sm:hidden" },
            { head: "Actions", className: "w-[52px]", silent: true },
          ]}
        >
          {members.map((member) => (
            <MemberRow
              key={member.person}
              member={member}
              isMe={member.person === me}
              offered={offeredTo(member)}
              onRole={(role) => void give(member, role)}
              onRemove={() => setOpen(member)}
            />
          ))}
        </Table>
      </div>
      <h2 className="mt-3 text-14 font-medium">Invitations</h2>
      {invitations.length === 0 ? (
        <p className="text-ink-3">Nobody is invited.</p>
      ) : (
        <InvitationTable
          invitations={invitations}
          onRevoke={manages ? (each) => void revoke(each) : undefined}
        />
      )}
      {open === "invite" && (
        <InviteDialog account={account} offered={offered} onClose={() => setOpen(null)} />
      )}
      {open !== null && open !== "invite" && (
        <RemoveMemberDialog
          account={account}
          member={open}
          isMe={open.person === me}
          onClose={() => setOpen(null)}
        />
      )}
    </main>
  );
}
