"use client";
import { useEffect, useRef } from "react";
import { toast, toastError } from "@/components/ui/toast";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { type Source, sameSource, type Version } from "@/lib/domain/lambdas/lambda";

/** Copies an old version into the draft. `why` says what stands against it. */
export function useRestore(version: Version) {
  const { draft } = useWorkspace();
  // The toast's Undo comes later, when the text has been saved.
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });
  const onScreen = () => ({ code: latest.current.text, environment: latest.current.environment });
  const put = ({ code, environment }: Source) => {
    latest.current.setText(code);
    latest.current.setEnvironment(environment);
  };
  const why =
    draft.save.is === "conflict"
      ? "Somebody else saved this draft. Compare before you go on."
      : sameSource({ code: draft.text, environment: draft.environment }, version)
        ? "The draft is the same already."
        : undefined;

  async function restore() {
    const former = onScreen();
    put(version);
    try {
      await latest.current.flush();
    } catch (thrown) {
      put(former);
      const words = `v${version.version} could not be restored. Try again.`;
      toastError(new Error(words, { cause: thrown }));
      return;
    }
    toast(`v${version.version} is in the draft. What serves is as it was.`, {
      run: () => void undo(former),
    });
  }

  async function undo(former: Source) {
    put(former);
    await latest.current.flush().catch(toastError);
  }

  return { why, restore };
}
