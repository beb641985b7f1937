"use client";
import { useEffect } from "react";
import { singleKeysOn } from "@/components/ui/single-keys";
import { toastError } from "@/components/ui/toast";
import { ask, isTyping } from "./keys";
import { useWorkspace } from "./workspace-context";

/** The keys of a function's screen, in every tab of it and in the code too. */
export function useWorkspaceKeys(): void {
  const { draft } = useWorkspace();
  const { flush } = draft;
  useEffect(() => {
    const chords: Record<string, () => void> = {
      s: () => void flush().catch(toastError),
      enter: () => ask("run"),
      "shift+enter": () => ask("runTests"),
      j: () => ask("logs"),
      "shift+d": () => ask("reviewDeploy"),
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey) return;
      // A dialog has keys of its own, such as the one that deploys.
      const inDialog = document.querySelector("[role=dialog], [role=alertdialog]") !== null;
      if (event.metaKey || event.ctrlKey) {
        const does = chords[(event.shiftKey ? "shift+" : "") + event.key.toLowerCase()];
        if (!does || (inDialog && event.key !== "s")) return;
        event.preventDefault();
        event.stopPropagation();
        does();
        return;
      }
      const alone = !inDialog && !isTyping(event.target) && singleKeysOn();
      if (event.key === "?" && alone) ask("shortcuts");
    };
    // Before Monaco, which has meanings of its own for some of them.
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [flush]);
}
