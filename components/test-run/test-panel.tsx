"use client";
import { Play } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

/** The right pane of a function's screen: what to run it with, and what that would do. */
export function TestPanel() {
  return (
    <section aria-label="Test" className="flex h-full min-h-0 flex-col bg-surface">
      <div className="flex h-11 items-center justify-end gap-1.5 border-b border-line px-3">
        <Button tone="accent" size="small">
          <Play className="size-3.5" />
          Run
          <Kbd keys="mod+enter" />
        </Button>
      </div>
      <p className="p-3.5 text-ink-3">Run to see what this function would do.</p>
    </section>
  );
}
