"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogFoot, DialogHead } from "@/components/ui/dialog";
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
  const [failure, setFailure] = useState<string>();
  const [removing, setRemoving] = useState(false);
  const remove = async () => {
    setRemoving(true);
    try {
      await call(removeMember, { params: { account, person } });
      if (isMe) {
        window.location.assign("/");
        return;
      }
      void reloadPeople(account);
      toast(`${name} is no longer in this account.`);
      onClose();
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown.message : "Not removed. Try again.");
      setRemoving(false);
    }
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent aria-describedby={undefined}>
        <DialogHead title={isMe ? "Leave this account" : `Remove ${name}`} />
        <div className="flex flex-col gap-2 overflow-y-auto px-5 py-4">
          <p>
            {isMe
              ? "You lose your way into this account at once. To come back you need an invitation."
              : `${email} loses their way into this account at once. What they wrote and deployed stays, and so do the tokens that they made.`}
          </p>
          {failure && (
            <p role="alert" className="text-bad">
              {failure}
            </p>
          )}
        </div>
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="danger" disabled={removing} onClick={() => void remove()}>
            {isMe ? "Leave" : "Remove"}
          </Button>
        </DialogFoot>
      </DialogContent>
    </Dialog>
  );
}
