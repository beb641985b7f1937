"use client";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog, DialogContent, DialogFoot, DialogHead } from "./dialog";
import { DialogFailure } from "./dialog-form";
import { useAttempt } from "./use-attempt";

/** Asks before what cannot be taken back. */
export function ConfirmDialog({
  title,
  action,
  danger,
  run,
  children,
  onClose,
}: {
  title: ReactNode;
  /** the words of the button */
  action: string;
  danger?: boolean;
  /** "stay" where something else takes the dialog's place */
  run: () => Promise<void | "stay">;
  /** what happens then */
  children: ReactNode;
  onClose: () => void;
}) {
  const { failure, running, attempt } = useAttempt("Not done. Try again.");
  const confirm = () =>
    attempt(async () => {
      if ((await run()) !== "stay") onClose();
    });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent aria-describedby={undefined}>
        <DialogHead title={title} />
        <div className="flex flex-col gap-2 overflow-y-auto px-5 py-4">
          {children}
          <DialogFailure>{failure}</DialogFailure>
        </div>
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone={danger ? "danger" : "ink"} disabled={running} onClick={confirm}>
            {action}
          </Button>
        </DialogFoot>
      </DialogContent>
    </Dialog>
  );
}
