"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogFoot, DialogHead } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { DomainError } from "@/lib/domain/errors";
import type { ListedSecret } from "@/lib/domain/secrets/secret";
import { call } from "@/lib/http/client";
import { deleteSecret } from "@/lib/http/endpoints/secrets";
import { reloadSecrets } from "./use-secrets";

/** Asks before, since nothing can be taken back after: nobody can read the value to bring it back. */
export function DeleteSecretDialog({
  account,
  secret: { name, usedBy },
  onClose,
}: {
  account: string;
  secret: ListedSecret;
  onClose: () => void;
}) {
  const [failure, setFailure] = useState<string>();
  const [deleting, setDeleting] = useState(false);
  const remove = async () => {
    setDeleting(true);
    try {
      await call(deleteSecret, { params: { account, name } }).catch((thrown: unknown) => {
        // Somebody else did it meanwhile.
        if (!(thrown instanceof DomainError) || thrown.code !== "not_found") throw thrown;
      });
      void reloadSecrets(account);
      toast(`${name} deleted.`);
      onClose();
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown.message : "Not deleted. Try again.");
      setDeleting(false);
    }
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent aria-describedby={undefined}>
        <DialogHead
          title={
            <>
              Delete <span className="code-word">{name}</span>
            </>
          }
        />
        <div className="flex flex-col gap-2 overflow-y-auto px-5 py-4">
          <p>
            Its value cannot be brought back: it can only be stored anew by somebody who has it.
          </p>
          {usedBy.length > 0 && (
            <>
              <p className="text-warn">
                {usedBy.length === 1
                  ? "One function names it, and fails from its next read on:"
                  : `${usedBy.length} functions name it, and fail from their next read on:`}
              </p>
              <ul className="flex flex-col gap-0.5">
                {usedBy.map((lambda) => (
                  <li key={lambda.id} className="code-word">
                    {lambda.name}
                  </li>
                ))}
              </ul>
            </>
          )}
          {failure && (
            <p role="alert" className="text-bad">
              {failure}
            </p>
          )}
        </div>
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="danger" disabled={deleting} onClick={() => void remove()}>
            Delete for good
          </Button>
        </DialogFoot>
      </DialogContent>
    </Dialog>
  );
}
