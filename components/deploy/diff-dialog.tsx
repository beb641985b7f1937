"use client";
import { Dialog, DialogContent, DialogHead } from "@/components/ui/dialog";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { ServedDiff } from "./served-diff";

/** What the text on the screen changes against what serves. */
export function DiffDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { draft, lambda, served } = useWorkspace();
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        className="h-[85dvh] w-[min(1000px,calc(100vw-32px))]"
        aria-describedby={undefined}
      >
        <DialogHead
          title={
            <>
              Changes of <span className="code-word">{lambda.name}</span>
            </>
          }
        />
        <div className="min-h-0 flex-1">
          <ServedDiff
            served={served}
            lambda={lambda}
            after={{ code: draft.text, environment: draft.environment, label: "draft" }}
          />
        </div>
      </DialogContent>
    </Dialog>
  );
}
