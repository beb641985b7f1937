"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useRights } from "@/components/access/rights";
import { useEngine } from "@/components/shell/use-engine";
import { Button } from "@/components/ui/button";
import type { ListedSecret } from "@/lib/domain/secrets/secret";
import { DeleteSecretDialog } from "./delete-secret-dialog";
import { NoSecrets } from "./no-secrets";
import { SecretDialog } from "./secret-dialog";
import { SecretRow } from "./secret-row";
import { useSecrets } from "./use-secrets";

type Open = { is: "add" } | { is: "replace" | "delete"; secret: ListedSecret } | null;

/** What functions may read and people may not: names, who uses them, and new values. */
export function SecretsScreen({ account, initial }: { account: string; initial: ListedSecret[] }) {
  const secrets = useSecrets(account, initial) ?? initial;
  const engine = useEngine(account);
  const { can, why } = useRights();
  const changes = can("secrets.write");
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <main aria-label="Secrets" className="flex flex-col gap-3 px-6 py-5 max-sm:px-4">
      <div className="flex items-start gap-x-4 gap-y-2.5 max-sm:flex-col">
        <p className="max-w-[68ch] text-ink-2">
          Passwords, tokens and keys that functions read by name. They are sealed where they are
          kept, never shown here again, and taken out of logs and errors.
        </p>
        {changes && (
          <Button tone="ink" className="ml-auto max-sm:ml-0" onClick={() => setOpen({ is: "add" })}>
            <Plus className="size-3.5" aria-hidden />
            Add secret
          </Button>
        )}
      </div>
      {!changes && <p className="text-12 text-ink-2">{why("secrets.write")}</p>}
      {changes && engine.state === "stopped" && (
        <p role="status" className="text-12 text-warn">
          Engine stopped. New values wait: only the engine can seal them.
        </p>
      )}
      {secrets.length === 0 ? (
        <NoSecrets adds={changes} />
      ) : (
        <div className="overflow-hidden rounded-panel border border-line bg-surface">
          <table aria-label="Secrets" className="w-full table-fixed border-collapse">
            <thead className="max-sm:sr-only">
              <tr className="h-8 text-left text-11 text-ink-3 [&>th]:px-2 [&>th]:font-medium">
                <th scope="col" className="pl-3.5!">
                  Name
                </th>
                <th scope="col" className="w-20">
                  Kind
                </th>
                <th scope="col" className="max-md:hidden">
                  Named by
                </th>
                <th scope="col" className="w-[220px] max-lg:w-[104px]">
                  Changed
                </th>
                {changes && (
                  <th scope="col" className="w-[84px] max-sm:w-[92px]">
                    <span className="sr-only">Actions</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {secrets.map((secret) => (
                <SecretRow
                  key={secret.name}
                  account={account}
                  secret={secret}
                  {...(changes && {
                    onReplace: () => setOpen({ is: "replace", secret }),
                    onDelete: () => setOpen({ is: "delete", secret }),
                  })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {(open?.is === "add" || open?.is === "replace") && (
        <SecretDialog
          account={account}
          secret={open.is === "replace" ? open.secret : undefined}
          taken={secrets.map(({ name }) => name)}
          onClose={close}
        />
      )}
      {open?.is === "delete" && (
        <DeleteSecretDialog account={account} secret={open.secret} onClose={close} />
      )}
    </main>
  );
}
