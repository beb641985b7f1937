"use client";
import type { ReactNode } from "react";
import { Button } from "./button";
import { DialogFoot } from "./dialog";

/** What went wrong when a dialog was answered. */
export function DialogFailure({ children }: { children: string | undefined }) {
  if (!children) return null;
  return (
    <p role="alert" className="text-bad">
      {children}
    </p>
  );
}

/** The fields of a dialog, with what went wrong below them and the buttons that end it. */
export function DialogForm({
  action,
  running,
  failure,
  children,
  onSubmit,
  onClose,
}: {
  /** the words of the button */
  action: string;
  running: boolean;
  failure: string | undefined;
  children: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
}) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      noValidate
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="flex flex-1 flex-col gap-4 overflow-y-auto px-5 py-4">
        {children}
        <DialogFailure>{failure}</DialogFailure>
      </div>
      <DialogFoot>
        <Button onClick={onClose}>Cancel</Button>
        <Button tone="ink" type="submit" disabled={running}>
          {action}
        </Button>
      </DialogFoot>
    </form>
  );
}
