"use client";
import { useId } from "react";
import { Field } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useWorkspace } from "@/components/workspace/workspace-context";
import type { TypedAssertion } from "./typed-assertion";

/** Where a transfer is expected to go: those of the account, and whatever stood there before. */
export function TransferFields({
  form: { skillId, agentId },
  onChange,
}: {
  form: TypedAssertion;
  onChange: (change: Partial<TypedAssertion>) => void;
}) {
  const { settings } = useWorkspace();
  return (
    <>
      <Target
        label="To the skill"
        any="Any skill, or none"
        value={skillId}
        known={settings.skills}
        onChange={(id) => onChange({ skillId: id })}
      />
      <Target
        label="To the agent"
        any="Any agent, or none"
        value={agentId}
        known={settings.agents}
        onChange={(id) => onChange({ agentId: id })}
      />
    </>
  );
}

function Target({
  label,
  any,
  value,
  known,
  onChange,
}: {
  label: string;
  any: string;
  value: string;
  known: readonly { id: string; name: string }[];
  onChange: (id: string) => void;
}) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id}>
      <Select id={id} value={value} onChange={onChange}>
        <option value="">{any}</option>
        {known.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name} ({each.id})
          </option>
        ))}
        {value && !known.some((each) => each.id === value) && <option>{value}</option>}
      </Select>
    </Field>
  );
}
