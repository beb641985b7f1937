"use client";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import type { ApiToken, OauthClient } from "@/lib/domain/access/machine";
import { DomainError } from "@/lib/domain/errors";
import { call } from "@/lib/http/client";
import { revokeClient, revokeToken, rotateSigningKey } from "@/lib/http/endpoints/machines";
import { reloadMachines } from "./use-machines";

interface Shared {
  account: string;
  onClose: () => void;
}

/** Somebody else did it meanwhile. */
function unlessGone(thrown: unknown): void {
  if (!(thrown instanceof DomainError) || thrown.code !== "not_found") throw thrown;
}

export function RevokeClientDialog({ account, client, onClose }: Shared & { client: OauthClient }) {
  return (
    <ConfirmDialog
      title={`Revoke ${client.name}`}
      action="Revoke for good"
      danger
      run={async () => {
        const params = { account, client: client.id };
        await call(revokeClient, { params }).catch(unlessGone);
        void reloadMachines(account);
        toast(`${client.name} is revoked.`);
      }}
      onClose={onClose}
    >
      <p>
        It gets no tokens any more, and those that it has are refused: here at once, on other
        machines within ten seconds. This cannot be taken back.
      </p>
    </ConfirmDialog>
  );
}

export function RevokeTokenDialog({ account, token, onClose }: Shared & { token: ApiToken }) {
  return (
    <ConfirmDialog
      title={`Revoke ${token.name}`}
      action="Revoke for good"
      danger
      run={async () => {
        await call(revokeToken, { params: { account, token: token.id } }).catch(unlessGone);
        void reloadMachines(account);
        toast(`${token.name} is revoked.`);
      }}
      onClose={onClose}
    >
      <p>
        Whoever sends <span className="code-word">{token.prefix}…</span> is refused: here at once,
        on other machines within ten seconds. This cannot be taken back.
      </p>
    </ConfirmDialog>
  );
}

export function RotateKeyDialog({ account, onClose }: Shared) {
  return (
    <ConfirmDialog
      title="Rotate the signing key"
      action="Rotate"
      run={async () => {
        await call(rotateSigningKey, { params: { account } });
        void reloadMachines(account);
        toast("A new key signs from now on.");
      }}
      onClose={onClose}
    >
      <p>
        A new key signs clients’ tokens from now on, for every account of this installation. Tokens
        that the old one signed stay good until their hour is over. To end those of one client,
        revoke it.
      </p>
    </ConfirmDialog>
  );
}
