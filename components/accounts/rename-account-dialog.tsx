"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogFoot, DialogHead } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/input";
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
  const [failure, setFailure] = useState<string>();
  const [saving, setSaving] = useState(false);
  const problem = accountName.safeParse(name).error?.issues[0]?.message;
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (problem || saving) return;
    setSaving(true);
    try {
      await call(renameAccount, { params: { account }, body: { name } });
      router.refresh();
      onClose();
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown.message : "Not renamed. Try again.");
      setSaving(false);
    }
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <DialogHead title="Rename this account">
          Its id stays <span className="code-word">{account}</span>, and with it every address.
        </DialogHead>
        <form onSubmit={submit} noValidate className="flex min-h-0 flex-1 flex-col">
          <div className="flex flex-1 flex-col gap-4 overflow-y-auto px-5 py-4">
            <Field label="Name" htmlFor="account-name" error={problem}>
              <Input
                id="account-name"
                value={name}
                onChange={(change) => setName(change.target.value)}
                aria-invalid={problem ? true : undefined}
                aria-describedby={problem ? "account-name-error" : undefined}
                autoComplete="off"
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
            <Button tone="ink" type="submit" disabled={saving}>
              Rename
            </Button>
          </DialogFoot>
        </form>
      </DialogContent>
    </Dialog>
  );
}
