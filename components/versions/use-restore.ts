"use client";
import { useEffect, useRef } from "react";
import { toast, toastError } from "@/components/ui/toast";
import { useWorkspace } from "@/components/workspace/workspace-context";
import type { Version } from "@/lib/domain/lambdas/lambda";

/** Copies an old version into the draft. `why` says what stands against it. */
export function useRestore({ version, code }: Pick<Version, "version" | "code">) {
  const { draft } = useWorkspace();
  // The toast's Undo comes later, when the text has been saved.
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });
  const why =
    draft.save.is === "conflict"
      ? "Somebody else saved this draft. Compare before you go on."
      : draft.text === code
        ? "The draft has this text already."
        : undefined;

  async function restore() {
    const former = latest.current.text;
    latest.current.setText(code);
    try {
      await latest.current.flush();
    } catch (thrown) {
      latest.current.setText(former);
      toastError(new Error(`v${version} could not be restored. Try again.`, { cause: thrown }));
      return;
    }
    toast(`v${version} is in the draft. What serves is as it was.`, {
      run: () => void undo(former),
    });
  }

  async function undo(former: string) {
    latest.current.setText(former);
    await latest.current.flush().catch(toastError);
  }

  return { why, restore };
}
