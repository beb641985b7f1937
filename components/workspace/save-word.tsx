"use client";
import { Check, CloudOff, LoaderCircle, PencilLine, TriangleAlert } from "lucide-react";
import { toastError } from "@/components/ui/toast";
import type { SaveState } from "./workspace-context";
import { useWorkspace } from "./workspace-context";

const clock = (at: string) =>
  new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

/** Whether the text on the screen is safe, in two words; always in sight. */
export function SaveWord() {
  const { draft } = useWorkspace();
  return (
    <span
      role="status"
      className="flex items-center gap-1 border-line pl-2.5 text-12 whitespace-nowrap text-ink-3 tabular-nums sm:border-l"
    >
      <Words
        save={draft.save}
        saveAgain={draft.readOnly ? undefined : () => draft.flush().catch(toastError)}
      />
    </span>
  );
}

const notSavedWord = (
  <span className="flex items-center gap-1 font-medium text-warn">
    <TriangleAlert className="size-3" aria-hidden />
    Not saved
  </span>
);

function Words({
  save,
  saveAgain,
}: {
  save: SaveState;
  /** for who may save */
  saveAgain: (() => void) | undefined;
}) {
  switch (save.is) {
    case "saved":
      return (
        <>
          <Check className="size-3" aria-hidden />
          <span>
            <span className="max-md:sr-only">Draft saved </span>
            <time dateTime={save.at} suppressHydrationWarning className="max-sm:sr-only">
              {clock(save.at)}
            </time>
          </span>
        </>
      );
    case "unsaved":
      return (
        <>
          <PencilLine className="size-3" aria-hidden />
          Unsaved
        </>
      );
    case "saving":
      return (
        <>
          <LoaderCircle className="size-3 animate-turn" aria-hidden />
          Saving…
        </>
      );
    case "failed":
      if (!saveAgain) return notSavedWord;
      return (
        <button
          type="button"
          onClick={saveAgain}
          title="Save again"
          className="flex items-center gap-1 rounded-key font-medium text-bad"
        >
          <CloudOff className="size-3" aria-hidden />
          Not saved
        </button>
      );
    case "conflict":
      return notSavedWord;
  }
}
