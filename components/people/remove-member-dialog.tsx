"use client";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import type { Member } from "@/lib/domain/access/member";
import { call } from "@/lib/http/client";
import { removeMember } from "@/lib/http/endpoints/members";
import { reloadPeople } from "./use-members";

export function RemoveMemberDialog({
  account,
  member: { person, name, email },
  isMe,
  onClose,
}: {
  account: string;
  member: Member;
  isMe: boolean;
  onClose: () => void;
}) {
  const remove = async () => {
    await call(removeMember, { params: { account, person } });
    if (isMe) {
      window.location.assign("/");
      return "stay";
    }
    void reloadPeople(account);
    toast(`${name} is no longer in this account.`);
    return undefined;
  };
  return (
    <ConfirmDialog
      title={isMe ? "Leave this account" : `Remove ${name}`}
      action={isMe ? "Leave" : "Remove"}
      danger
      run={remove}
      onClose={onClose}
    >
      <p>
        {isMe
          ? "You lose your way into this account at once. To come back you need an invitation."
          : `${email} loses their way into this account at once. What they wrote and deployed stays, and so do the tokens that they made.`}
      </p>
    </ConfirmDialog>
  );
}
