"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogFoot, DialogHead } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/input";
import { accountId, accountName, idFor } from "@/lib/domain/accounts/account";
import { call } from "@/lib/http/client";
import { createAccount } from "@/lib/http/endpoints/accounts";

/** Makes one more account, and goes there. */
export function NewAccountDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [typedId, setTypedId] = useState<string>();
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [making, setMaking] = useState(false);
  const id = typedId ?? idFor(name);
  const wrong = {
    name: accountName.safeParse(name).error?.issues[0]?.message,
    id: accountId.safeParse(id).error?.issues[0]?.message,
  };
  const shown: Partial<typeof wrong> = tried ? wrong : {};

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (wrong.name || wrong.id || making) return;
    setMaking(true);
    setFailure(undefined);
    try {
      await call(createAccount, { params: {}, body: { id, name } });
      // A whole new page: it knows the new account.
      window.location.assign(`/${id}/functions`);
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown.message : "Not made. Try again.");
      setMaking(false);
    }
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <DialogHead title="New account">
          A brand with functions, settings, secrets and people of its own. You own it.
        </DialogHead>
        <form onSubmit={submit} noValidate className="flex min-h-0 flex-1 flex-col">
          <div className="flex flex-1 flex-col gap-4 overflow-y-auto px-5 py-4">
            <Field label="Name" htmlFor="account-name" error={shown.name}>
              <Input
                id="account-name"
                value={name}
                onChange={(change) => setName(change.target.value)}
                aria-invalid={shown.name ? true : undefined}
                aria-describedby={shown.name ? "account-name-error" : undefined}
                autoComplete="off"
              />
            </Field>
            <Field
              label="Id"
              htmlFor="account-id"
              error={shown.id}
              hint="Stands in every address of the account, also in those that programs call. It cannot be changed."
            >
              <Input
                id="account-id"
                value={id}
                onChange={(change) => setTypedId(change.target.value)}
                aria-invalid={shown.id ? true : undefined}
                aria-describedby={shown.id ? "account-id-error" : undefined}
                autoComplete="off"
                spellCheck={false}
                className="font-mono"
              />
            </Field>
            {failure && (
              <p role="alert" className="text-bad">
                {failure}
              </p>
            )}
          </div>
          <DialogFoot>
            <Button onClick={onClose}>Cancel</Button>
            <Button tone="ink" type="submit" disabled={making}>
              Make the account
            </Button>
          </DialogFoot>
        </form>
      </DialogContent>
    </Dialog>
  );
}
