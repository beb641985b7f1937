"use client";
import { useState } from "react";
import { useEngine } from "@/components/shell/use-engine";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Segmented } from "@/components/ui/segmented";
import type { ApiToken } from "@/lib/domain/access/machine";
import { call } from "@/lib/http/client";
import { createToken } from "@/lib/http/endpoints/machines";
import { tryLine } from "./curl-lines";
import { MachineForm } from "./machine-form";
import { ToldOnce } from "./told-once";
import { reloadMachines } from "./use-machines";

const lengths = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "A year" },
  { value: "", label: "Until revoked" },
] as const;
type Length = (typeof lengths)[number]["value"];

const endOf = (length: Length): string | null =>
  length === "" ? null : new Date(Date.now() + Number(length) * 86_400_000).toISOString();

/** Makes an API token, and shows it this once. */
export function TokenDialog({ account, onClose }: { account: string; onClose: () => void }) {
  const { gateway } = useEngine(account);
  const [length, setLength] = useState<Length>("90");
  const [made, setMade] = useState<{ token: ApiToken; secret: string }>();
  const tried =
    made &&
    tryLine({ gateway, web: window.location.origin, account }, made.token.scopes, made.secret);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        aria-describedby={undefined}
        // A click beside it must not take the token away.
        onInteractOutside={(event) => made && event.preventDefault()}
      >
        {made ? (
          <ToldOnce
            title={`The token ${made.token.name}`}
            lines={[
              { label: "Token", what: "token", text: made.secret },
              ...(tried ? [{ label: "Try it from a shell", what: "curl line", text: tried }] : []),
            ]}
            onClose={onClose}
          />
        ) : (
          <MachineForm
            title="Add an API token"
            words="It is sent as it is, at the gateway and at the management API."
            hint="Where it is used, such as CI."
            make={async (given) => {
              const body = { ...given, expiresAt: endOf(length) };
              setMade(await call(createToken, { params: { account }, body }));
              void reloadMachines(account);
            }}
            onClose={onClose}
          >
            <div className="flex flex-col items-start gap-1">
              <span className="text-12 font-medium text-ink-2">Good for</span>
              <Segmented label="Good for" value={length} options={lengths} onChange={setLength} />
            </div>
          </MachineForm>
        )}
      </DialogContent>
    </Dialog>
  );
}
