"use client";
import { Dialog as Primitive } from "radix-ui";
import { PayloadPane } from "@/components/payload/payload-pane";
import { DialogTitle } from "@/components/ui/dialog";
import { useWorkspace } from "./workspace-context";

/** The payload over the code, where three panes do not fit. */
export function PayloadDrawer({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { code } = useWorkspace();
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Primitive.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            const drawer = event.currentTarget;
            if (drawer instanceof HTMLElement) {
              drawer.querySelector<HTMLElement>("input[type=search]")?.focus();
            }
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            code?.focus();
          }}
          data-pane="payload"
          className="fixed inset-y-0 left-0 z-50 w-[320px] animate-appear bg-bg shadow-dialog"
        >
          <DialogTitle className="sr-only">Payload</DialogTitle>
          <PayloadPane onInserted={() => onOpenChange(false)} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
