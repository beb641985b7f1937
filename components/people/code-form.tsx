"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/input";
import { call } from "@/lib/http/client";
import { answerChallenge } from "@/lib/http/endpoints/people";
import { useEntry } from "./use-entry";

/** The second step of a sign-in, for who has a second factor. */
export function CodeForm({ next, onBack }: { next: string; onBack: () => void }) {
  const [code, setCode] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { failure, entering, submit } = useEntry(
    () => call(answerChallenge, { params: {}, body: { code } }),
    next,
  );
  return (
    <form method="post" onSubmit={submit} noValidate className="mt-4 flex flex-col gap-3">
      <Field
        label="Code"
        htmlFor="code"
        error={failure}
        hint="From your authenticator app, or one of your recovery codes."
      >
        <Input
          ref={field}
          id="code"
          autoComplete="one-time-code"
          spellCheck={false}
          value={code}
          onChange={(change) => setCode(change.target.value)}
          aria-invalid={failure ? true : undefined}
          aria-describedby={failure ? "code-error" : undefined}
          className="font-mono"
        />
      </Field>
      <Button
        tone="ink"
        type="submit"
        disabled={entering || code.trim() === ""}
        className="mt-1 w-full"
      >
        {entering ? "Signing in…" : "Go on"}
      </Button>
      <Button tone="ghost" onClick={onBack}>
        Begin again
      </Button>
    </form>
  );
}
