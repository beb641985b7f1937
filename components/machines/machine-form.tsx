"use client";
import { type ReactNode, useState } from "react";
import { DialogHead } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { TextField } from "@/components/ui/text-field";
import { useAttempt } from "@/components/ui/use-attempt";
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
  const { failure, running, attempt } = useAttempt("Not made. Try again.");
  const problem = machineName.safeParse(name).error?.issues[0]?.message;
  const scopeProblem = grantedScopes.safeParse(chosen).error?.issues[0]?.message;
  const shown = tried ? problem : undefined;

  const submit = () => {
    setTried(true);
    if (problem || scopeProblem) return;
    void attempt(() => make({ name, scopes: chosen }));
  };

  return (
    <>
      <DialogHead title={title}>{words}</DialogHead>
      <DialogForm
        action="Make it"
        running={running}
        failure={failure}
        onSubmit={submit}
        onClose={onClose}
      >
        <TextField label="Name" error={shown} hint={hint} value={name} onType={setName} />
        <ScopePicker
          chosen={chosen}
          problem={tried ? scopeProblem : undefined}
          onChange={setChosen}
        />
        {children}
      </DialogForm>
    </>
  );
}
