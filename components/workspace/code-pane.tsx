"use client";
import { useWorkspace } from "./workspace-context";

/** The middle pane: the text, and what is wrong with it. */
export function CodePane() {
  const { draft } = useWorkspace();
  return (
    <section aria-label="Code" className="flex h-full min-h-0 flex-1 flex-col bg-surface">
      <pre className="min-h-0 flex-1 overflow-auto p-3 font-mono">{draft.text}</pre>
    </section>
  );
}
