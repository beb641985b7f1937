"use client";
import { Download, Upload } from "lucide-react";
import { useState } from "react";
import { Section } from "@/components/settings/section";
import type { SettingsInHand } from "@/components/settings/use-account-settings";
import { Button } from "@/components/ui/button";
import { writeSettingsFile } from "@/lib/domain/accounts/settings-file";
import { ImportDialog } from "./import-dialog";

/** The settings as one file, out of the account and into it. */
export function FileSection({
  account,
  inHand,
  may,
}: {
  account: string;
  inHand: SettingsInHand;
  may: boolean;
}) {
  const [importing, setImporting] = useState(false);
  return (
    <Section
      title="As one file"
      words="All of this page with skills and agents, as JSON. Allowed hosts, secrets, the webhook and the platform’s address are not part of it: they belong to this account."
      action={
        <span className="flex gap-2">
          <Button
            onClick={() => save(`${account}-settings.json`, writeSettingsFile(inHand.settings))}
          >
            <Download className="size-3.5" aria-hidden />
            Export
          </Button>
          {may && (
            <Button onClick={() => setImporting(true)}>
              <Upload className="size-3.5" aria-hidden />
              Import…
            </Button>
          )}
        </span>
      }
    >
      {importing && <ImportDialog inHand={inHand} onClose={() => setImporting(false)} />}
    </Section>
  );
}

function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
