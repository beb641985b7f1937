"use client";
import { useState } from "react";
import { Dialog, DialogContent, DialogHead } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { Field, Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useAttempt } from "@/components/ui/use-attempt";
import { type ListedSecret, secretName } from "@/lib/domain/secrets/secret";
import { call } from "@/lib/http/client";
import { putSecret } from "@/lib/http/endpoints/secrets";
import { readValue, type ValueForm } from "./read-value";
import { reloadSecrets } from "./use-secrets";
import { ValueField } from "./value-field";

/** Adds a secret, or gives one another value. What is typed here is never shown again. */
export function SecretDialog({
  account,
  secret,
  taken,
  onClose,
}: {
  account: string;
  /** the one that gets another value; absent for a new one */
  secret?: ListedSecret | undefined;
  /** names that exist */
  taken: string[];
  onClose: () => void;
}) {
  const [name, setName] = useState(secret?.name ?? "");
  const [form, setForm] = useState<ValueForm>(secret && secret.kind !== "text" ? "json" : "text");
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const { failure, running, attempt } = useAttempt("Not saved. Try again.");
  const nameProblem = secret || running ? undefined : problemOf(name, taken);
  const read = readValue(typed, form);

  const save = () => {
    setTried(true);
    if (nameProblem || !read.ok) return;
    const body = { value: read.value, revision: secret?.revision ?? 0 };
    void attempt(async () => {
      await call(putSecret, { params: { account, name }, body }).finally(() => {
        void reloadSecrets(account);
      });
      toast(secret ? `${name} has a new value.` : `${name} added.`);
      onClose();
    });
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <DialogHead
          title={
            secret ? (
              <>
                Replace the value of <span className="code-word">{secret.name}</span>
              </>
            ) : (
              "Add a secret"
            )
          }
        >
          {secret
            ? "Functions read the new value from their next call on. The old one is gone."
            : "Functions read it by name. Nobody can read it here again."}
        </DialogHead>
        <DialogForm
          action={secret ? "Replace" : "Add"}
          running={running}
          failure={failure}
          onSubmit={save}
          onClose={onClose}
        >
          {!secret && (
            <Field
              label="Name"
              htmlFor="secret-name"
              error={tried || name ? nameProblem : undefined}
            >
              <Input
                id="secret-name"
                value={name}
                onChange={(change) => setName(change.target.value)}
                aria-invalid={(tried || name !== "") && nameProblem ? true : undefined}
                aria-describedby={nameProblem ? "secret-name-error" : undefined}
                autoComplete="off"
                spellCheck={false}
                className="font-mono"
              />
            </Field>
          )}
          <ValueField
            typed={typed}
            form={form}
            problem={!read.ok && (tried || typed !== "") ? read.message : undefined}
            onType={setTyped}
            onForm={setForm}
          />
        </DialogForm>
      </DialogContent>
    </Dialog>
  );
}

function problemOf(name: string, taken: string[]): string | undefined {
  if (name === "") return "Give it a name.";
  if (taken.includes(name)) return `${name} exists already. Replace its value in the list.`;
  return secretName.safeParse(name).error?.issues[0]?.message;
}
