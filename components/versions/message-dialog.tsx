"use client";
import { type FormEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogFoot, DialogHead } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/input";
import { useAttempt } from "@/components/ui/use-attempt";
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
  const { failure, running, attempt } = useAttempt("The message was not saved. Try again.");
  const save = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      const changed = await call(describeVersion, {
        params: { account, id: lambdaId, version: String(version) },
        body: { message: text.trim() },
      });
      await rememberVersion(account, lambdaId, changed);
      onSaved();
    });
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
        <Button tone="ink" type="submit" disabled={running}>
          Save message
        </Button>
      </DialogFoot>
    </form>
  );
}
