"use client";
import { useId, useState } from "react";
import { Dialog, DialogContent, DialogHead } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { Field } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useAttempt } from "@/components/ui/use-attempt";
import type { Lambda } from "@/lib/domain/lambdas/lambda";

/** Asks which function the recording becomes a test of. */
export function SaveTestDialog({
  lambdas,
  now,
  save,
  onClose,
}: {
  /** those that answered in the recording come first */
  lambdas: readonly Lambda[];
  now: string;
  save: (test: { name: string; lambdaId: string }) => Promise<void>;
  onClose: () => void;
}) {
  const [name, setName] = useState(now);
  const [lambdaId, setLambdaId] = useState(lambdas[0]?.id ?? "");
  const { failure, running, attempt } = useAttempt("Not saved. Try again.");
  const id = useId();
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent aria-describedby={undefined}>
        <DialogHead title="Save as test">
          What happened here becomes what the test expects. Change its assertions in the function’s
          Tests.
        </DialogHead>
        <DialogForm
          action="Save as test"
          running={running}
          failure={failure}
          onSubmit={() =>
            attempt(async () => {
              if (!name.trim()) throw new Error("Give it a name first.");
              if (!lambdaId) throw new Error("There is no function yet that it could test.");
              await save({ name: name.trim(), lambdaId });
              onClose();
            })
          }
          onClose={onClose}
        >
          <TextField label="Name" value={name} maxLength={80} onType={setName} />
          <Field label="Function" htmlFor={`${id}-function`}>
            <Select id={`${id}-function`} value={lambdaId} onChange={setLambdaId}>
              {lambdas.map((lambda) => (
                <option key={lambda.id} value={lambda.id}>
                  {lambda.name}
                </option>
              ))}
            </Select>
          </Field>
        </DialogForm>
      </DialogContent>
    </Dialog>
  );
}
