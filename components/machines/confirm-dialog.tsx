"use client";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogFoot, DialogHead } from "@/components/ui/dialog";

/** Asks before what cannot be taken back. */
export function ConfirmDialog({
  title,
  action,
  danger,
  run,
  children,
  onClose,
}: {
  title: string;
  /** the words of the button */
  action: string;
  danger?: boolean;
  /** "stay" where something else takes the dialog's place */
  run: () => Promise<void | "stay">;
  /** what happens then */
  children: ReactNode;
  onClose: () => void;
}) {
  const [failure, setFailure] = useState<string>();
  const [running, setRunning] = useState(false);
  const confirm = async () => {
    setRunning(true);
    try {
      if ((await run()) !== "stay") onClose();
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown.message : "Not done. Try again.");
      setRunning(false);
    }
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent aria-describedby={undefined}>
        <DialogHead title={title} />
        <div className="flex flex-col gap-2 overflow-y-auto px-5 py-4">
          {children}
          {failure && (
            <p role="alert" className="text-bad">
              {failure}
            </p>
          )}
        </div>
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            tone={danger ? "danger" : "ink"}
            disabled={running}
            onClick={() => void confirm()}
          >
            {action}
          </Button>
        </DialogFoot>
      </DialogContent>
    </Dialog>
  );
}
