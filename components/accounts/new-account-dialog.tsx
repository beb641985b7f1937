"use client";
import { useState } from "react";
import { Dialog, DialogContent, DialogHead } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { TextField } from "@/components/ui/text-field";
import { useAttempt } from "@/components/ui/use-attempt";
import { accountId, accountName, idFor } from "@/lib/domain/accounts/account";
import { call } from "@/lib/http/client";
import { createAccount } from "@/lib/http/endpoints/accounts";

/** Makes one more account, and goes there. */
export function NewAccountDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [typedId, setTypedId] = useState<string>();
  const [tried, setTried] = useState(false);
  const { failure, running, attempt } = useAttempt("Not made. Try again.");
  const id = typedId ?? idFor(name);
  const wrong = {
    name: accountName.safeParse(name).error?.issues[0]?.message,
    id: accountId.safeParse(id).error?.issues[0]?.message,
  };
  const shown: Partial<typeof wrong> = tried ? wrong : {};

  const submit = () => {
    setTried(true);
    if (wrong.name || wrong.id) return;
    void attempt(async () => {
      await call(createAccount, { params: {}, body: { id, name } });
      // A whole new page: it knows the new account.
      window.location.assign(`/${id}/functions`);
    });
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <DialogHead title="New account">
          A brand with functions, settings, secrets and people of its own. You own it.
        </DialogHead>
        <DialogForm
          action="Make the account"
          running={running}
          failure={failure}
          onSubmit={submit}
          onClose={onClose}
        >
          <TextField label="Name" error={shown.name} value={name} onType={setName} />
          <TextField
            label="Id"
            error={shown.id}
            hint="Stands in every address of the account, also in those that programs call. It cannot be changed."
            value={id}
            onType={setTypedId}
            spellCheck={false}
            className="font-mono"
          />
        </DialogForm>
      </DialogContent>
    </Dialog>
  );
}
