"use client";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
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
  const remove = async () => {
    await call(deleteSecret, { params: { account, name } }).catch((thrown: unknown) => {
      // Somebody else did it meanwhile.
      if (!(thrown instanceof DomainError) || thrown.code !== "not_found") throw thrown;
    });
    void reloadSecrets(account);
    toast(`${name} deleted.`);
  };
  return (
    <ConfirmDialog
      title={
        <>
          Delete <span className="code-word">{name}</span>
        </>
      }
      action="Delete for good"
      danger
      run={remove}
      onClose={onClose}
    >
      <p>Its value cannot be brought back: it can only be stored anew by somebody who has it.</p>
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
    </ConfirmDialog>
  );
}
