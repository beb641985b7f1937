"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useRights } from "@/components/access/rights";
import { useLambdas } from "@/components/lambdas/use-lambdas";
import { Nothing, Section } from "@/components/settings/section";
import { useAccountSettings } from "@/components/settings/use-account-settings";
import { Button } from "@/components/ui/button";
import type { AccountSettings, Agent, Skill } from "@/lib/domain/accounts/settings";
import { AgentDialog } from "./agent-dialog";
import { AgentTable } from "./agent-table";
import { RemoveSkillDialog } from "./remove-skill-dialog";
import { SkillDialog } from "./skill-dialog";
import { SkillTable } from "./skill-table";
import { useMinute } from "./use-minute";
import { useStaffing } from "./use-staffing";
import { isUsed, usesOf } from "./uses";

type Open =
  | { is: "skill"; skill?: Skill }
  | { is: "agent"; agent?: Agent }
  | { is: "remove-skill"; skill: Skill };

/** The queues of the account with their hours, and the people who take conversations from them. */
export function StaffingScreen({
  account,
  initial,
  openedAt,
}: {
  account: string;
  initial: AccountSettings;
  openedAt: number;
}) {
  const inHand = useAccountSettings(account, initial);
  const staffing = useStaffing(inHand);
  const { lambdas = [] } = useLambdas(account);
  const now = useMinute(openedAt);
  const { can, why } = useRights();
  const may = can("settings.write");
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const { skills, agents } = inHand.settings;
  const uses = (skill: Skill) => usesOf(skill, lambdas, agents);
  return (
    <main
      aria-label="Skills and agents"
      className="flex max-w-[1080px] flex-col gap-7 px-6 py-5 max-sm:px-4"
    >
      {!may && <p className="text-12 text-ink-2">{why("settings.write")}</p>}
      <Section
        title="Skills"
        words="Queues that conversations are routed to. Lines that are written outside a skill’s hours, in its own time zone, are lines in off-hours."
        action={
          may && (
            <Button tone="ink" onClick={() => setOpen({ is: "skill" })}>
              <Plus className="size-3.5" aria-hidden />
              Add skill
            </Button>
          )
        }
      >
        {skills.length === 0 ? (
          <Nothing>No skills yet. A conversation without one is never in off-hours.</Nothing>
        ) : (
          <SkillTable
            skills={skills}
            usesOf={uses}
            now={now}
            {...(may && {
              onEdit: (skill: Skill) => setOpen({ is: "skill", skill }),
              onRemove: (skill: Skill) =>
                isUsed(uses(skill))
                  ? setOpen({ is: "remove-skill", skill })
                  : void staffing.removeSkill(skill),
            })}
          />
        )}
      </Section>
      <Section
        title="Agents"
        words="People who take conversations. The simulator plays them; a transfer may propose one by id."
        action={
          may && (
            <Button onClick={() => setOpen({ is: "agent" })}>
              <Plus className="size-3.5" aria-hidden />
              Add agent
            </Button>
          )
        }
      >
        {agents.length === 0 ? (
          <Nothing>No agents yet.</Nothing>
        ) : (
          <AgentTable
            agents={agents}
            skills={skills}
            {...(may && {
              onEdit: (agent: Agent) => setOpen({ is: "agent", agent }),
              onRemove: (agent: Agent) => void staffing.removeAgent(agent),
            })}
          />
        )}
      </Section>
      {open?.is === "skill" && (
        <SkillDialog
          skill={open.skill}
          skills={skills}
          now={now}
          save={staffing.putSkill}
          onClose={close}
        />
      )}
      {open?.is === "agent" && (
        <AgentDialog
          agent={open.agent}
          agents={agents}
          skills={skills}
          save={staffing.putAgent}
          onClose={close}
        />
      )}
      {open?.is === "remove-skill" && (
        <RemoveSkillDialog
          account={account}
          skill={open.skill}
          uses={uses(open.skill)}
          remove={() => staffing.removeSkill(open.skill)}
          onClose={close}
        />
      )}
    </main>
  );
}
