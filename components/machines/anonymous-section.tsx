"use client";
import { useState } from "react";
import { useRights } from "@/components/access/rights";
import { Section } from "@/components/settings/section";
import { Switch } from "@/components/ui/switch";
import { toastError } from "@/components/ui/toast";
import { useAnonymousCalls } from "./anonymous-calls";
import { RequireTokenDialog } from "./require-token-dialog";
import { useAnonymousSwitch } from "./use-anonymous-switch";

/** The switch for calls without a token, and where it counts for nothing. */
export function AnonymousSection({ account }: { account: string }) {
  const { allowed, possible } = useAnonymousCalls();
  const { can, why } = useRights();
  const { turn, turning } = useAnonymousSwitch(account);
  const [asking, setAsking] = useState(false);
  const may = can("settings.write");
  return (
    <Section
      title="Calls without a token"
      words="Programs on this machine may invoke functions unnamed. Never through a proxy, and never where Parley listens to a network or has a public URL."
      action={
        <label className="flex items-center gap-2">
          <span className="text-12 text-ink-2">{allowed ? "Let in" : "Refused"}</span>
          <Switch
            aria-label="Calls without a token"
            checked={allowed}
            disabled={!may || turning}
            onCheckedChange={(next) => {
              if (next) turn(true).catch(toastError);
              else setAsking(true);
            }}
          />
        </label>
      }
    >
      {allowed && !possible && (
        <p role="status" className="text-12 text-warn">
          It counts for nothing here: HOST or PARLEY_PUBLIC_URL lets others in, so every call needs
          a token.
        </p>
      )}
      {!may && <p className="text-12 text-ink-2">{why("settings.write")}</p>}
      {asking && <RequireTokenDialog account={account} onClose={() => setAsking(false)} />}
    </Section>
  );
}
