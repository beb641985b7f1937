"use client";
import { Dialog, DialogContent, DialogHead } from "@/components/ui/dialog";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { InvokeLines } from "./invoke-lines";

/** How to invoke this function by HTTP. */
export function InvokeDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { event, lambda } = useWorkspace();
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent className="w-[min(640px,calc(100vw-32px))]">
        <DialogHead title="Invoke by HTTP">
          {lambda.deployed
            ? `v${lambda.deployed.version} answers ${event.title} here.`
            : "Nothing serves yet. After a deploy it answers here."}
        </DialogHead>
        <div className="overflow-y-auto p-5">
          <InvokeLines />
        </div>
      </DialogContent>
    </Dialog>
  );
}
