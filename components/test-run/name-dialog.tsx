"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogFoot, DialogHead } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";

/** Asks for the name of a test payload. Stays open, with what was typed, until the server has it. */
export function NameDialog({
  title,
  verb,
  first,
  taken,
  onName,
  onClose,
}: {
  title: string;
  verb: string;
  first: string;
  taken: string[];
  onName: (name: string) => Promise<void>;
  onClose: () => void;
}) {
  const [name, setName] = useState(first);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (!wanted) return setError("Give it a name.");
    if (wanted !== first && taken.includes(wanted)) {
      return setError(`“${wanted}” exists already. Choose another name.`);
    }
    setBusy(true);
    onName(wanted).then(onClose, (thrown: unknown) => {
      setBusy(false);
      setError(thrown instanceof Error ? thrown.message : "It could not be saved. Try again.");
    });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent aria-describedby={undefined} className="w-[min(400px,calc(100vw-32px))]">
        <DialogHead title={title} />
        <form onSubmit={submit} noValidate className="contents">
          <div className="px-5 py-4">
            <TextField
              label="Name"
              error={error}
              autoFocus
              maxLength={80}
              value={name}
              onType={(typed) => {
                setName(typed);
                setError(undefined);
              }}
            />
          </div>
          <DialogFoot>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" tone="ink" disabled={busy}>
              {verb}
            </Button>
          </DialogFoot>
        </form>
      </DialogContent>
    </Dialog>
  );
}
