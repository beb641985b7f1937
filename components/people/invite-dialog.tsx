"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog, DialogContent, DialogFoot, DialogHead } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { Input } from "@/components/ui/input";
import { TextField } from "@/components/ui/text-field";
import { useAttempt } from "@/components/ui/use-attempt";
import { invitationDays } from "@/lib/domain/access/member";
import type { Role } from "@/lib/domain/access/role";
import { email as emailShape } from "@/lib/domain/access/session";
import { call } from "@/lib/http/client";
import { invite } from "@/lib/http/endpoints/members";
import { RolePicker } from "./role-picker";
import { roleWords } from "./role-words";
import { reloadPeople } from "./use-members";

/** Makes an invitation, and shows its link this once. */
export function InviteDialog({
  account,
  offered,
  onClose,
}: {
  account: string;
  offered: readonly Role[];
  onClose: () => void;
}) {
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("developer");
  const [tried, setTried] = useState(false);
  const { failure, running, attempt } = useAttempt("Not invited. Try again.");
  const [link, setLink] = useState<string>();
  const problem = emailShape.safeParse(email).error?.issues[0]?.message;
  const shown = tried ? problem : undefined;

  const submit = () => {
    setTried(true);
    if (problem) return;
    void attempt(async () => {
      const { token } = await call(invite, { params: { account }, body: { email, role } });
      setLink(`${window.location.origin}/join#${token}`);
      void reloadPeople(account);
    });
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        {link ? (
          <InvitationLink email={email.trim()} link={link} onClose={onClose} />
        ) : (
          <>
            <DialogHead title="Invite somebody">
              You get a link to send to them. It works once, and for {invitationDays} days.
            </DialogHead>
            <DialogForm
              action="Make the link"
              running={running}
              failure={failure}
              onSubmit={submit}
              onClose={onClose}
            >
              <TextField
                label="E-mail"
                error={shown}
                type="email"
                value={email}
                onType={setEmail}
              />
              <div className="flex flex-col items-start gap-1">
                <span className="text-12 font-medium text-ink-2">Role</span>
                <RolePicker label="Role" value={role} offered={offered} onPick={setRole} />
                <span className="text-12 text-ink-3">{roleWords[role]}.</span>
              </div>
            </DialogForm>
          </>
        )}
      </DialogContent>
    </Dialog>
  );
}

function InvitationLink({
  email,
  link,
  onClose,
}: {
  email: string;
  link: string;
  onClose: () => void;
}) {
  return (
    <>
      <DialogHead title={`Send this link to ${email}`}>
        It is shown this once. Who opens it joins the account.
      </DialogHead>
      <div className="flex flex-col items-start gap-2 overflow-y-auto px-5 py-4">
        <Input
          readOnly
          aria-label="Link"
          value={link}
          onFocus={(focus) => focus.target.select()}
          className="font-mono text-12"
        />
        <CopyButton text={link} what="the link" />
      </div>
      <DialogFoot>
        <Button tone="ink" onClick={onClose}>
          Done
        </Button>
      </DialogFoot>
    </>
  );
}
