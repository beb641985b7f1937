import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { ShellLine } from "@/components/code/shell-line";
import { Button } from "@/components/ui/button";
import { DialogFoot, DialogHead } from "@/components/ui/dialog";

/** What a program comes in by, shown this once. */
export function ToldOnce({
  title,
  lines,
  children,
  onClose,
}: {
  title: string;
  lines: readonly { label: string; what: string; text: string }[];
  children?: ReactNode;
  onClose: () => void;
}) {
  return (
    <>
      <DialogHead title={title}>
        <span className="flex items-start gap-1.5 text-warn">
          <TriangleAlert className="mt-[3px] size-3.5 shrink-0" aria-hidden />
          Copy it now: it is shown this once, and only its hash is kept.
        </span>
      </DialogHead>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-5 py-4">
        {lines.map((line) => (
          <ShellLine key={line.label} {...line} />
        ))}
        {children}
      </div>
      <DialogFoot>
        <Button tone="ink" onClick={onClose}>
          Done
        </Button>
      </DialogFoot>
    </>
  );
}
