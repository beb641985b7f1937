"use client";
import { useState } from "react";
import { useEngine } from "@/components/shell/use-engine";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import type { OauthClient } from "@/lib/domain/access/machine";
import { call } from "@/lib/http/client";
import { createClient } from "@/lib/http/endpoints/machines";
import { tokenLine, tokenUrl } from "./curl-lines";
import { MachineForm } from "./machine-form";
import { ToldOnce } from "./told-once";
import { reloadMachines } from "./use-machines";

export interface ToldClient {
  client: OauthClient;
  secret: string;
}

/** Makes a client, and shows its secret this once. */
export function ClientDialog({ account, onClose }: { account: string; onClose: () => void }) {
  const [made, setMade] = useState<ToldClient>();
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        aria-describedby={undefined}
        // A click beside it must not take the secret away.
        onInteractOutside={(event) => made && event.preventDefault()}
      >
        {made ? (
          <ClientSecret account={account} told={made} onClose={onClose} />
        ) : (
          <MachineForm
            title="Add a client"
            words="It gets tokens of an hour for its id and secret, as official clients do."
            hint="The program that uses it, such as Routing bot."
            make={async (body) => {
              setMade(await call(createClient, { params: { account }, body }));
              void reloadMachines(account);
            }}
            onClose={onClose}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}

export function ClientSecret({
  account,
  told: { client, secret },
  onClose,
}: {
  account: string;
  told: ToldClient;
  onClose: () => void;
}) {
  const { gateway } = useEngine(account);
  const url = gateway && tokenUrl(gateway, account);
  return (
    <ToldOnce
      title={`The secret of ${client.name}`}
      lines={[
        { label: "Client id", what: "client id", text: client.clientId },
        { label: "Client secret", what: "client secret", text: secret },
        ...(url
          ? [
              {
                label: "Get a token from a shell",
                what: "curl line",
                text: tokenLine(url, client.clientId, secret),
              },
            ]
          : []),
      ]}
      onClose={onClose}
    />
  );
}
