"use client";
import { useWorkspace } from "@/components/workspace/workspace-context";

/** The left pane: what the event brings, ready to be inserted. */
export function PayloadPane({ onInserted }: { onInserted?: () => void }) {
  const { event } = useWorkspace();
  return (
    <section aria-label="Payload" className="flex h-full min-h-0 flex-1 flex-col bg-bg">
      <h2 className="p-3 text-13">{event.section}</h2>
    </section>
  );
}
