"use client";
import { useState } from "react";
import type { SettingsInHand } from "@/components/settings/use-account-settings";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogFoot, DialogHead } from "@/components/ui/dialog";
import { DialogFailure } from "@/components/ui/dialog-form";
import { Field, Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useAttempt } from "@/components/ui/use-attempt";
import { changedSettings, compareSettings } from "@/lib/domain/accounts/compare-settings";
import { readSettingsFile } from "@/lib/domain/accounts/settings-file";
import { ImportProblems } from "./import-problems";
import { SettingsChanges } from "./settings-changes";

/** Reads a file, shows what it would change, and applies that. */
export function ImportDialog({
  inHand: { settings, change },
  onClose,
}: {
  inHand: SettingsInHand;
  onClose: () => void;
}) {
  const [text, setText] = useState<string>();
  const { failure, running, attempt } = useAttempt("Not imported. Try again.");
  // Read anew whenever somebody else changes the settings: the preview is of what would happen now.
  const read = text === undefined ? undefined : readSettingsFile(text, settings);
  const changes = read?.ok ? compareSettings(settings, read.settings) : [];

  const apply = () => {
    if (!read?.ok) return;
    void attempt(async () => {
      await change((now) => changedSettings(now, read.settings));
      const count = `${changes.length} change${changes.length === 1 ? "" : "s"}`;
      toast(`Settings imported: ${count}.`);
      onClose();
    });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent className="w-[min(640px,calc(100vw-32px))]">
        <DialogHead title="Import settings">
          Nothing changes until you apply it. What the file does not name stays.
        </DialogHead>
        <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-5 py-4">
          <Field label="File of settings" htmlFor="settings-file">
            <Input
              id="settings-file"
              type="file"
              accept="application/json,.json"
              className="h-auto py-1 max-sm:h-auto"
              onChange={({ target }) => {
                const file = target.files?.[0];
                if (!file) setText(undefined);
                else void attempt(async () => setText(await file.text()));
              }}
            />
          </Field>
          {read && !read.ok && <ImportProblems problems={read.problems} />}
          {read?.ok && <SettingsChanges changes={changes} />}
          <DialogFailure>{failure}</DialogFailure>
        </div>
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="ink" disabled={changes.length === 0 || running} onClick={apply}>
            Apply
          </Button>
        </DialogFoot>
      </DialogContent>
    </Dialog>
  );
}
