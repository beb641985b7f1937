"use client";
import { type FormEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogFoot, DialogHead } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/input";
import { call } from "@/lib/http/client";
import { describeVersion } from "@/lib/http/endpoints/deployments";
import { rememberVersion } from "./use-versions";

export const MESSAGE_LIMIT = 500;

/** Says why a version was made. The message is all that ever changes of one. */
export function MessageDialog({
  open,
  onOpenChange,
  ...version
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  account: string;
  lambdaId: string;
  version: number;
  message: string;
}) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent aria-describedby={undefined}>
        <DialogHead title={`Message of v${version.version}`} />
        <MessageForm {...version} onSaved={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  );
}

function MessageForm({
  account,
  lambdaId,
  version,
  message,
  onSaved,
}: {
  account: string;
  lambdaId: string;
  version: number;
  message: string;
  onSaved: () => void;
}) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState(message);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      const changed = await call(describeVersion, {
        params: { account, id: lambdaId, version: String(version) },
        body: { message: text.trim() },
      });
      await rememberVersion(account, lambdaId, changed);
      onSaved();
    } catch (thrown) {
      setFailure(
        thrown instanceof Error ? thrown.message : "The message was not saved. Try again.",
      );
      setSaving(false);
    }
  };
  return (
    <form ref={form} onSubmit={save}>
      <div className="p-5">
        <Field label="What changed, and why" htmlFor={id} error={failure}>
          <Textarea
            id={id}
            value={text}
            maxLength={MESSAGE_LIMIT}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
              event.preventDefault();
              form.current?.requestSubmit();
            }}
            aria-invalid={failure ? true : undefined}
          />
        </Field>
      </div>
      <DialogFoot>
        <DialogClose asChild>
          <Button>Cancel</Button>
        </DialogClose>
        <Button tone="ink" type="submit" disabled={saving}>
          Save message
        </Button>
      </DialogFoot>
    </form>
  );
}
