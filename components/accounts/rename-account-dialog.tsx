"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Dialog, DialogContent, DialogHead } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { TextField } from "@/components/ui/text-field";
import { useAttempt } from "@/components/ui/use-attempt";
import { accountName } from "@/lib/domain/accounts/account";
import { call } from "@/lib/http/client";
import { renameAccount } from "@/lib/http/endpoints/accounts";

export function RenameAccountDialog({
  account,
  now,
  onClose,
}: {
  account: string;
  now: string;
  onClose: () => void;
}) {
  const router = useRouter();
  const [name, setName] = useState(now);
  const { failure, running, attempt } = useAttempt("Not renamed. Try again.");
  const problem = accountName.safeParse(name).error?.issues[0]?.message;
  const submit = () => {
    if (problem) return;
    void attempt(async () => {
      await call(renameAccount, { params: { account }, body: { name } });
      router.refresh();
      onClose();
    });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <DialogHead title="Rename this account">
          Its id stays <span className="code-word">{account}</span>, and with it every address.
        </DialogHead>
        <DialogForm
          action="Rename"
          running={running}
          failure={failure}
          onSubmit={submit}
          onClose={onClose}
        >
          <TextField label="Name" error={problem} value={name} onType={setName} />
        </DialogForm>
      </DialogContent>
    </Dialog>
  );
}
