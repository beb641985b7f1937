"use client";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogFoot, DialogHead } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/input";
import { grantedScopes, machineName } from "@/lib/domain/access/machine";
import type { Scope } from "@/lib/domain/access/scope";
import { ScopePicker } from "./scope-picker";

/** Asks what a new program is called and what it may do. */
export function MachineForm({
  title,
  words,
  hint,
  make,
  children,
  onClose,
}: {
  title: string;
  words: string;
  hint: string;
  make: (given: { name: string; scopes: Scope[] }) => Promise<void>;
  children?: ReactNode;
  onClose: () => void;
}) {
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<Scope[]>(["functions.invoke"]);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [making, setMaking] = useState(false);
  const problem = machineName.safeParse(name).error?.issues[0]?.message;
  const scopeProblem = grantedScopes.safeParse(chosen).error?.issues[0]?.message;
  const shown = tried ? problem : undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (problem || scopeProblem || making) return;
    setMaking(true);
    setFailure(undefined);
    try {
      await make({ name, scopes: chosen });
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown.message : "Not made. Try again.");
      setMaking(false);
    }
  }

  return (
    <>
      <DialogHead title={title}>{words}</DialogHead>
      <form onSubmit={submit} noValidate className="flex min-h-0 flex-1 flex-col">
        <div className="flex flex-1 flex-col gap-4 overflow-y-auto px-5 py-4">
          <Field label="Name" htmlFor="machine-name" error={shown} hint={hint}>
            <Input
              id="machine-name"
              value={name}
              onChange={(change) => setName(change.target.value)}
              aria-invalid={shown ? true : undefined}
              aria-describedby={shown ? "machine-name-error" : undefined}
              autoComplete="off"
            />
          </Field>
          <ScopePicker
            chosen={chosen}
            problem={tried ? scopeProblem : undefined}
            onChange={setChosen}
          />
          {children}
          {failure && (
            <p role="alert" className="text-bad">
              {failure}
            </p>
          )}
        </div>
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="ink" type="submit" disabled={making}>
            Make it
          </Button>
        </DialogFoot>
      </form>
    </>
  );
}
