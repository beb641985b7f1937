"use client";
import { useState } from "react";
import { Dialog, DialogContent, DialogHead } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { Field, Input } from "@/components/ui/input";
import { useAttempt } from "@/components/ui/use-attempt";

export function RenameTestDialog({
  name,
  rename,
  onClose,
}: {
  name: string;
  rename: (name: string) => Promise<void>;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState(name);
  const [tried, setTried] = useState(false);
  const { failure, running, attempt } = useAttempt("Not renamed. Try again.");
  const problem = typed.trim() ? undefined : "Give it a name.";
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent aria-describedby={undefined}>
        <DialogHead title={`Rename ${name}`} />
        <DialogForm
          action="Rename"
          running={running}
          failure={failure}
          onClose={onClose}
          onSubmit={() => {
            setTried(true);
            if (problem) return;
            void attempt(async () => {
              await rename(typed.trim());
              onClose();
            });
          }}
        >
          <Field label="Name" htmlFor="test-name" error={tried ? problem : undefined}>
            <Input
              id="test-name"
              value={typed}
              maxLength={80}
              autoComplete="off"
              aria-invalid={tried && problem ? true : undefined}
              aria-describedby={tried && problem ? "test-name-error" : undefined}
              onChange={({ target }) => setTyped(target.value)}
            />
          </Field>
        </DialogForm>
      </DialogContent>
    </Dialog>
  );
}
