"use client";
import { useState } from "react";
import { Dialog, DialogContent, DialogHead } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { Field, Input } from "@/components/ui/input";
import { useAttempt } from "@/components/ui/use-attempt";
import { type Agent, agent as agentShape, type Skill } from "@/lib/domain/accounts/settings";
import { agentProblems, type Problems } from "./check-skill";

/** Adds an agent, or changes one. Their id stays: conversations know them by that. */
export function AgentDialog({
  agent,
  agents,
  skills,
  save,
  onClose,
}: {
  /** the one to change; absent for a new one */
  agent: Agent | undefined;
  agents: readonly Agent[];
  skills: readonly Skill[];
  save: (agent: Agent, before?: Agent) => Promise<void>;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState<Agent>(agent ?? { id: "", name: "", skillIds: [] });
  const [capacity, setCapacity] = useState(String(agent?.capacity ?? ""));
  const [tried, setTried] = useState(false);
  const { failure, running, attempt } = useAttempt("Not saved. Try again.");
  const takes = capacity.trim() === "" ? undefined : Number(capacity);
  const fits = agentShape.shape.capacity.safeParse(takes).success;
  const problems: Problems = running
    ? {}
    : {
        ...agentProblems(typed, agent, agents),
        ...(fits ? {} : { capacity: "Give a whole number from 1 to 100, or none." }),
      };
  const shown = tried ? problems : {};
  const toggle = (id: string) =>
    setTyped({
      ...typed,
      skillIds: typed.skillIds.includes(id)
        ? typed.skillIds.filter((each) => each !== id)
        : [...typed.skillIds, id],
    });

  const submit = () => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const { capacity: _before, ...others } = typed;
    const made: Agent = {
      ...others,
      id: typed.id.trim(),
      name: typed.name.trim(),
      ...(takes === undefined ? {} : { capacity: takes }),
    };
    void attempt(async () => {
      await save(made, agent);
      onClose();
    });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent aria-describedby={undefined}>
        <DialogHead title={agent ? `Edit ${agent.name}` : "Add an agent"} />
        <DialogForm
          action={agent ? "Save" : "Add"}
          running={running}
          failure={failure}
          onSubmit={submit}
          onClose={onClose}
        >
          <Field label="Name" htmlFor="agent-name" error={shown["name"]}>
            <Input
              id="agent-name"
              value={typed.name}
              autoComplete="off"
              aria-invalid={shown["name"] ? true : undefined}
              aria-describedby={shown["name"] ? "agent-name-error" : undefined}
              onChange={({ target }) => setTyped({ ...typed, name: target.value })}
            />
          </Field>
          <Field
            label="Id"
            htmlFor="agent-id"
            error={shown["id"]}
            hint={agent ? "Stays as it is." : "As the platform calls them, such as 88117."}
          >
            <Input
              id="agent-id"
              value={typed.id}
              disabled={agent !== undefined}
              autoComplete="off"
              spellCheck={false}
              aria-invalid={shown["id"] ? true : undefined}
              aria-describedby={shown["id"] ? "agent-id-error" : undefined}
              onChange={({ target }) => setTyped({ ...typed, id: target.value })}
              className="font-mono"
            />
          </Field>
          <Field
            label="Conversations at once"
            htmlFor="agent-capacity"
            error={shown["capacity"]}
            hint="Empty: any number."
          >
            <Input
              id="agent-capacity"
              inputMode="numeric"
              value={capacity}
              autoComplete="off"
              aria-invalid={shown["capacity"] ? true : undefined}
              aria-describedby={shown["capacity"] ? "agent-capacity-error" : undefined}
              onChange={({ target }) => setCapacity(target.value)}
              className="w-24"
            />
          </Field>
          <fieldset className="min-w-0">
            <legend className="mb-1 text-12 font-medium text-ink-2">Skills</legend>
            {skills.length === 0 && <p className="text-ink-3">The account has no skills yet.</p>}
            <div className="flex flex-col">
              {skills.map(({ id, name }) => (
                <label key={id} className="flex min-h-8 items-center gap-2 max-sm:min-h-10">
                  <input
                    type="checkbox"
                    checked={typed.skillIds.includes(id)}
                    onChange={() => toggle(id)}
                    className="size-4 accent-ink"
                  />
                  {name}
                  <span className="ml-auto code-word text-ink-3">{id}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </DialogForm>
      </DialogContent>
    </Dialog>
  );
}
