"use client";
import { useId, useState } from "react";
import { Dialog, DialogContent, DialogHead } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { Field, Textarea } from "@/components/ui/input";
import { TextField } from "@/components/ui/text-field";
import { useAttempt } from "@/components/ui/use-attempt";

export interface ScenarioName {
  name: string;
  description: string;
}

/** Asks what a scenario is called. */
export function SaveDialog({
  title,
  action,
  now,
  save,
  onClose,
}: {
  title: string;
  action: string;
  now: ScenarioName;
  save: (named: ScenarioName) => Promise<void>;
  onClose: () => void;
}) {
  const [name, setName] = useState(now.name);
  const [description, setDescription] = useState(now.description);
  const { failure, running, attempt } = useAttempt("Not saved. Try again.");
  const id = useId();
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent aria-describedby={undefined}>
        <DialogHead title={title} />
        <DialogForm
          action={action}
          running={running}
          failure={failure}
          onSubmit={() =>
            attempt(async () => {
              if (!name.trim()) throw new Error("Give it a name first.");
              await save({ name: name.trim(), description: description.trim() });
              onClose();
            })
          }
          onClose={onClose}
        >
          <TextField label="Name" value={name} maxLength={80} onType={setName} />
          <Field label="What it shows" htmlFor={`${id}-about`} hint="May stay empty.">
            <Textarea
              id={`${id}-about`}
              value={description}
              maxLength={500}
              onChange={(change) => setDescription(change.target.value)}
            />
          </Field>
        </DialogForm>
      </DialogContent>
    </Dialog>
  );
}
