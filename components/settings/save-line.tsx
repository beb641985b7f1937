"use client";
import { Button } from "@/components/ui/button";
import { DialogFailure } from "@/components/ui/dialog-form";

/** Below what was typed and is not kept yet. What a failed save was told stays, and so does the text. */
export function SaveLine({
  dirty,
  running,
  failure,
  onReset,
}: {
  dirty: boolean;
  running: boolean;
  failure: string | undefined;
  onReset: () => void;
}) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button tone="accent" type="submit" disabled={!dirty || running}>
        Save
      </Button>
      {dirty && !running && (
        <Button tone="ghost" onClick={onReset}>
          Discard
        </Button>
      )}
      <span role="status" className="text-12 text-ink-3">
        {running ? "Saving…" : dirty ? "Not saved yet" : ""}
      </span>
      <DialogFailure>{failure}</DialogFailure>
    </div>
  );
}
