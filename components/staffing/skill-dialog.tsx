"use client";
import { useState } from "react";
import { Dialog, DialogContent, DialogHead } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { Field, Input } from "@/components/ui/input";
import { useAttempt } from "@/components/ui/use-attempt";
import { openingWords } from "@/lib/domain/accounts/opening-words";
import type { Skill } from "@/lib/domain/accounts/settings";
import { emptyHours, skillProblems } from "./check-skill";
import { HolidaysField } from "./holidays-field";
import { WeekField } from "./week-field";

/** Adds a skill, or changes one. Its id stays: conversations and functions know it by that. */
export function SkillDialog({
  skill,
  skills,
  now,
  save,
  onClose,
}: {
  /** the one to change; absent for a new one */
  skill: Skill | undefined;
  skills: readonly Skill[];
  now: number;
  save: (skill: Skill, before?: Skill) => Promise<void>;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState<Skill>(
    skill ?? { id: "", name: "", officeHours: emptyHours(skills) },
  );
  const [tried, setTried] = useState(false);
  const { failure, running, attempt } = useAttempt("Not saved. Try again.");
  const { officeHours: hours } = typed;
  const setHours = (change: Partial<Skill["officeHours"]>) =>
    setTyped({ ...typed, officeHours: { ...hours, ...change } });
  const problems = running ? {} : skillProblems(typed, skill, skills);
  const shown = tried ? problems : {};

  const submit = () => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    void attempt(async () => {
      await save({ ...typed, id: typed.id.trim(), name: typed.name.trim() }, skill);
      onClose();
    });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent className="w-[min(560px,calc(100vw-32px))]">
        <DialogHead title={skill ? `Edit ${skill.name}` : "Add a skill"}>
          {problems["officeHours.timeZone"]
            ? "Its hours are in its own time zone."
            : `${openingWords(hours, now).words}, in its own time zone.`}
        </DialogHead>
        <DialogForm
          action={skill ? "Save" : "Add"}
          running={running}
          failure={failure}
          onSubmit={submit}
          onClose={onClose}
        >
          <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
            <Field label="Name" htmlFor="skill-name" error={shown["name"]}>
              <Input
                id="skill-name"
                value={typed.name}
                autoComplete="off"
                aria-invalid={shown["name"] ? true : undefined}
                aria-describedby={shown["name"] ? "skill-name-error" : undefined}
                onChange={({ target }) => setTyped({ ...typed, name: target.value })}
              />
            </Field>
            <Field
              label="Id"
              htmlFor="skill-id"
              error={shown["id"]}
              hint={skill ? "Stays as it is." : "As the platform calls it, such as 563267."}
            >
              <Input
                id="skill-id"
                value={typed.id}
                disabled={skill !== undefined}
                autoComplete="off"
                spellCheck={false}
                aria-invalid={shown["id"] ? true : undefined}
                aria-describedby={shown["id"] ? "skill-id-error" : undefined}
                onChange={({ target }) => setTyped({ ...typed, id: target.value })}
                className="font-mono"
              />
            </Field>
          </div>
          <Field
            label="Time zone"
            htmlFor="skill-zone"
            error={shown["officeHours.timeZone"]}
            hint="Clock changes are kept: 8:00 stays 8:00."
          >
            <Input
              id="skill-zone"
              list="skill-zones"
              value={hours.timeZone}
              autoComplete="off"
              spellCheck={false}
              aria-invalid={shown["officeHours.timeZone"] ? true : undefined}
              aria-describedby={shown["officeHours.timeZone"] ? "skill-zone-error" : undefined}
              onChange={({ target }) => setHours({ timeZone: target.value.trim() })}
            />
            <datalist id="skill-zones">
              {Intl.supportedValuesOf("timeZone").map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </datalist>
          </Field>
          <WeekField
            weekly={hours.weekly}
            problems={shown}
            onChange={(weekly) => setHours({ weekly })}
          />
          <HolidaysField
            holidays={hours.holidays}
            problems={shown}
            onChange={(holidays) => setHours({ holidays })}
          />
        </DialogForm>
      </DialogContent>
    </Dialog>
  );
}
