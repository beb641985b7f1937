"use client";
import { Plus, RefreshCw } from "lucide-react";
import { useState } from "react";
import { Nothing, Section } from "@/components/settings/section";
import { useEngine } from "@/components/shell/use-engine";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ApiToken, MachineAccess, OauthClient } from "@/lib/domain/access/machine";
import { AnonymousSection } from "./anonymous-section";
import { ClientDialog } from "./client-dialog";
import { ClientTable } from "./client-table";
import { ReplaceSecretDialog } from "./replace-secret-dialog";
import { RevokeClientDialog, RevokeTokenDialog, RotateKeyDialog } from "./revoke-dialogs";
import { TokenDialog } from "./token-dialog";
import { TokenTable } from "./token-table";
import { useMachines } from "./use-machines";

type Open =
  | { is: "new-client" | "new-token" | "rotate" }
  | { is: "replace" | "revoke-client"; client: OauthClient }
  | { is: "revoke-token"; token: ApiToken };

/** What programs come in by: clients, tokens, the key that signs, and whether they need any. */
export function MachinesScreen({ account, initial }: { account: string; initial: MachineAccess }) {
  const { clients, tokens, signingKey } = useMachines(account, initial);
  const engine = useEngine(account);
  const [open, setOpen] = useState<Open | null>(null);
  const shared = { account, onClose: () => setOpen(null) };
  return (
    <main aria-label="Machine access" className="flex flex-col gap-7 px-6 py-5 max-sm:px-4">
      <Section
        title="Clients"
        words="Programs that get tokens of an hour for an id and a secret, as OAuth2 has it (client credentials). Official clients come in so. Revoking one ends its tokens within seconds."
        action={
          <Button tone="ink" onClick={() => setOpen({ is: "new-client" })}>
            <Plus className="size-3.5" aria-hidden />
            Add client
          </Button>
        }
      >
        {clients.length === 0 ? (
          <Nothing>No clients yet.</Nothing>
        ) : (
          <ClientTable
            clients={clients}
            onReplace={(client) => setOpen({ is: "replace", client })}
            onRevoke={(client) => setOpen({ is: "revoke-client", client })}
          />
        )}
      </Section>
      <Section
        title="API tokens"
        words="Lasting tokens for scripts and CI, at the gateway and at the management API. Only their hashes are kept."
        action={
          <Button onClick={() => setOpen({ is: "new-token" })}>
            <Plus className="size-3.5" aria-hidden />
            Add token
          </Button>
        }
      >
        {tokens.length === 0 ? (
          <Nothing>No tokens yet.</Nothing>
        ) : (
          <TokenTable
            tokens={tokens}
            onRevoke={(token) => setOpen({ is: "revoke-token", token })}
          />
        )}
      </Section>
      <AnonymousSection account={account} />
      <Section
        title="Signing key"
        words={
          signingKey ? (
            <>
              Clients’ tokens are signed with the key{" "}
              <span className="code-word">{signingKey.id.slice(0, 8)}</span> since{" "}
              <RelativeTime at={signingKey.since} />. The engine alone can open it.
            </>
          ) : (
            "There is none yet: the engine makes one when it starts with a key of secrets."
          )
        }
        action={
          <Button disabled={engine.state === "stopped"} onClick={() => setOpen({ is: "rotate" })}>
            <RefreshCw className="size-3.5" aria-hidden />
            Rotate…
          </Button>
        }
      >
        {engine.state === "stopped" && (
          <p role="status" className="text-12 text-warn">
            Engine stopped. Only the engine can make a key, or give tokens.
          </p>
        )}
      </Section>
      {open?.is === "new-client" && <ClientDialog {...shared} />}
      {open?.is === "new-token" && <TokenDialog {...shared} />}
      {open?.is === "rotate" && <RotateKeyDialog {...shared} />}
      {open?.is === "replace" && <ReplaceSecretDialog {...shared} client={open.client} />}
      {open?.is === "revoke-client" && <RevokeClientDialog {...shared} client={open.client} />}
      {open?.is === "revoke-token" && <RevokeTokenDialog {...shared} token={open.token} />}
    </main>
  );
}
