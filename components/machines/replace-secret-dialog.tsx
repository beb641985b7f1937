"use client";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import type { OauthClient } from "@/lib/domain/access/machine";
import { call } from "@/lib/http/client";
import { replaceClientSecret } from "@/lib/http/endpoints/machines";
import { ClientSecret, type ToldClient } from "./client-dialog";
import { reloadMachines } from "./use-machines";

/** Gives a client another secret, and shows it this once. */
export function ReplaceSecretDialog({
  account,
  client,
  onClose,
}: {
  account: string;
  client: OauthClient;
  onClose: () => void;
}) {
  const [made, setMade] = useState<ToldClient>();
  if (!made) {
    return (
      <ConfirmDialog
        title={`Replace the secret of ${client.name}`}
        action="Replace"
        danger
        run={async () => {
          const params = { account, client: client.id };
          setMade(await call(replaceClientSecret, { params }));
          void reloadMachines(account);
          return "stay";
        }}
        onClose={onClose}
      >
        <p>
          The secret that it has now gets no token any more, from this moment. Tokens that it
          already got stay good until their hour is over.
        </p>
      </ConfirmDialog>
    );
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        aria-describedby={undefined}
        onInteractOutside={(event) => event.preventDefault()}
      >
        <ClientSecret account={account} told={made} onClose={onClose} />
      </DialogContent>
    </Dialog>
  );
}
