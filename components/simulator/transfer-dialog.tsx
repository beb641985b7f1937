"use client";
import { useId, useState } from "react";
import { Dialog, DialogContent, DialogHead } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { Field } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useAttempt } from "@/components/ui/use-attempt";
import type { Conversation } from "@/lib/domain/conversations/conversation";
import type { DeskAgent } from "./desk-agents";
import { firstName } from "./people";
import type { Session } from "./session";

const nobody = "";

/** Where an agent sends a conversation: another skill, and whom they propose there. */
export function TransferDialog({
  session,
  conversation,
  from,
  onClose,
}: {
  session: Session;
  conversation: Conversation;
  from: DeskAgent;
  onClose: () => void;
}) {
  const { rules, act } = session;
  const other = rules.skills.find(({ id }) => id !== conversation.skillId);
  const [skillId, setSkillId] = useState(other?.id ?? conversation.skillId);
  const [agentId, setAgentId] = useState(nobody);
  const { failure, running, attempt } = useAttempt("Not transferred. Try again.");
  const id = useId();
  const agents = rules.agents.filter((agent) => agent.id !== from.id);
  const transfer = () =>
    attempt(async () => {
      const done = await act("desk", {
        type: "routed",
        skillId,
        ...(agentId === nobody ? {} : { agentId }),
        release: true,
      });
      if (!done) throw new Error("Not transferred. The reason stands at the desk.");
      onClose();
    });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent aria-describedby={undefined}>
        <DialogHead title={`Transfer as ${firstName(from.name)}`} />
        <DialogForm
          action="Transfer"
          running={running}
          failure={failure}
          onSubmit={transfer}
          onClose={onClose}
        >
          <Field label="Skill" htmlFor={`${id}-skill`}>
            <Select id={`${id}-skill`} value={skillId} onChange={setSkillId}>
              {rules.skills.map((skill) => (
                <option key={skill.id} value={skill.id}>
                  {skill.name} {skill.id}
                  {skill.id === conversation.skillId ? " (it is there now)" : ""}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label="Propose an agent"
            htmlFor={`${id}-agent`}
            hint="They are asked to take it; nobody has to."
          >
            <Select id={`${id}-agent`} value={agentId} onChange={setAgentId}>
              <option value={nobody}>Nobody</option>
              {agents.map((agent) => (
                <option key={agent.id} value={agent.id}>
                  {agent.name}
                  {agent.skillIds.includes(skillId) ? "" : " (other skills)"}
                </option>
              ))}
            </Select>
          </Field>
        </DialogForm>
      </DialogContent>
    </Dialog>
  );
}
