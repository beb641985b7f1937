"use client";
import { Check, X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { Skill } from "@/lib/domain/accounts/settings";

const row = "flex min-h-8 w-full items-center gap-2 px-2 text-left hover:bg-sunken max-sm:min-h-10";

/** For which skills a function answers: those of the account, and any other by its id. None is all. */
export function SkillsField({
  chosen,
  skills,
  onChange,
}: {
  chosen: string[];
  skills: Skill[];
  onChange: (chosen: string[]) => void;
}) {
  const [other, setOther] = useState("");
  const unknown = chosen.filter((id) => !skills.some((skill) => skill.id === id));
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const add = () => {
    const id = other.trim();
    if (id !== "" && id.length <= 100 && !chosen.includes(id)) onChange([...chosen, id]);
    setOther("");
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || other.trim() === "") return;
    // Enter adds the id; the form is sent by the next one.
    event.preventDefault();
    add();
  };
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-12 font-medium text-ink-2">Answers for</legend>
      <div className="overflow-hidden rounded-control border border-line-2 bg-surface">
        <label className={row}>
          <input
            type="checkbox"
            className="peer sr-only"
            checked={chosen.length === 0}
            onChange={() => onChange([])}
          />
          <Box on={chosen.length === 0} />
          All skills
        </label>
        {skills.map((skill) => (
          <label key={skill.id} className={row}>
            <input
              type="checkbox"
              className="peer sr-only"
              checked={chosen.includes(skill.id)}
              onChange={() => toggle(skill.id)}
            />
            <Box on={chosen.includes(skill.id)} />
            {skill.name}
            <span className="ml-auto code-word text-ink-3">{skill.id}</span>
          </label>
        ))}
        {unknown.map((id) => (
          <div key={id} className={row}>
            <Box on />
            <span className="min-w-0 truncate code-word">{id}</span>
            <span className="ml-auto text-12 text-ink-3">not in the settings</span>
            <Button
              tone="ghost"
              size="icon-small"
              aria-label={`Remove skill ${id}`}
              onClick={() => toggle(id)}
            >
              <X className="size-3.5" aria-hidden />
            </Button>
          </div>
        ))}
      </div>
      <div className="mt-1 flex gap-2">
        <Input
          aria-label="Another skill's id"
          placeholder="Another skill’s id"
          value={other}
          onChange={(change) => setOther(change.target.value)}
          onKeyDown={onKey}
          className="font-mono"
        />
        <Button onClick={add} disabled={other.trim() === ""}>
          Add
        </Button>
      </div>
    </fieldset>
  );
}

function Box({ on }: { on: boolean }) {
  return (
    <span
      aria-hidden
      className={`grid size-4 shrink-0 place-items-center rounded-key border outline-offset-1 outline-accent peer-focus-visible:outline-2 ${on ? "border-ink bg-ink text-on-ink" : "border-line-2"}`}
    >
      {on && <Check className="size-3" strokeWidth={3} />}
    </span>
  );
}
