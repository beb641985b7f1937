"use client";
import { useId, useState } from "react";
import { Dialog, DialogContent, DialogHead } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { Field, Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { useAttempt } from "@/components/ui/use-attempt";
import type { SimulatedRules } from "@/lib/domain/simulation/rules";
import { devices, languages, type NewConsumer, nextName, openedBy } from "./new-consumer";
import type { Deed } from "./session";

/** Asks who opens a conversation, and where. */
export function NewConsumerDialog({
  rules,
  taken,
  open,
  onClose,
}: {
  rules: SimulatedRules;
  /** ids of those who are there */
  taken: readonly string[];
  open: (deed: Extract<Deed, { type: "opened" }>) => Promise<boolean>;
  onClose: () => void;
}) {
  const [consumer, setConsumer] = useState<NewConsumer>(() => ({
    name: nextName(taken),
    authenticated: true,
    language: "en-US",
    device: devices[0].value,
    features: "",
    campaign: "",
    skillId: rules.skills[0]?.id ?? "-1",
  }));
  const change = (part: Partial<NewConsumer>) => setConsumer((was) => ({ ...was, ...part }));
  const { failure, running, attempt } = useAttempt("Not opened. Try again.");
  const id = useId();
  return (
    <Dialog open onOpenChange={(stays) => !stays && onClose()}>
      <DialogContent aria-describedby={undefined}>
        <DialogHead title="New consumer" />
        <DialogForm
          action="Open a conversation"
          running={running}
          failure={failure}
          onSubmit={() =>
            attempt(async () => {
              if (!consumer.name.trim()) throw new Error("Give them a name first.");
              const opened = open(openedBy(consumer, taken));
              onClose();
              await opened;
            })
          }
          onClose={onClose}
        >
          <Field label="Name" htmlFor={`${id}-name`}>
            <Input
              id={`${id}-name`}
              value={consumer.name}
              maxLength={60}
              onChange={(event) => change({ name: event.target.value })}
            />
          </Field>
          <div className="flex items-center justify-between gap-3">
            <label htmlFor={`${id}-known`}>
              Signed in
              <span className="block text-12 text-ink-3">
                Somebody authenticated goes on with a conversation that was closed automatically.
              </span>
            </label>
            <Switch
              id={`${id}-known`}
              checked={consumer.authenticated}
              onCheckedChange={(authenticated) => change({ authenticated })}
            />
          </div>
          <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
            <Field label="Skill" htmlFor={`${id}-skill`}>
              <Select
                id={`${id}-skill`}
                value={consumer.skillId}
                onChange={(skillId) => change({ skillId })}
              >
                {rules.skills.map((skill) => (
                  <option key={skill.id} value={skill.id}>
                    {skill.name}
                  </option>
                ))}
                <option value="-1">No skill</option>
              </Select>
            </Field>
            <Field label="Language" htmlFor={`${id}-language`}>
              <Select
                id={`${id}-language`}
                value={consumer.language}
                onChange={(language) => change({ language })}
              >
                {languages.map((language) => (
                  <option key={language}>{language}</option>
                ))}
              </Select>
            </Field>
            <Field label="Device" htmlFor={`${id}-device`}>
              <Select
                id={`${id}-device`}
                value={consumer.device}
                onChange={(device) => change({ device })}
              >
                {devices.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label="Campaign" htmlFor={`${id}-campaign`} hint="Its id; may stay empty.">
              <Input
                id={`${id}-campaign`}
                value={consumer.campaign}
                maxLength={100}
                onChange={(event) => change({ campaign: event.target.value })}
              />
            </Field>
          </div>
          <Field
            label="Features"
            htmlFor={`${id}-features`}
            hint="What their app can do, beside the device’s own; with commas between."
          >
            <Input
              id={`${id}-features`}
              value={consumer.features}
              maxLength={500}
              placeholder="RICH_CONTENT, PHOTO_SHARING"
              className="font-mono"
              onChange={(event) => change({ features: event.target.value })}
            />
          </Field>
        </DialogForm>
      </DialogContent>
    </Dialog>
  );
}
