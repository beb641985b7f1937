"use client";
import type { SettingsInHand } from "@/components/settings/use-account-settings";
import { toast } from "@/components/ui/toast";
import type { Agent, Skill } from "@/lib/domain/accounts/settings";

/** What changes skills and agents, one at a time, in the lists as the server has them. */
export function useStaffing({ change, changeNow }: SettingsInHand) {
  return {
    /** Adds it, or puts it in the place of the one with this id. Throws what the server says against it. */
    async putSkill(skill: Skill, before?: Skill): Promise<void> {
      await change(({ skills }) => ({ skills: put(skills, skill, before) }));
      toast(before ? `${skill.name} is changed.` : `${skill.name} added.`);
    },
    async putAgent(agent: Agent, before?: Agent): Promise<void> {
      await change(({ agents }) => ({ agents: put(agents, agent, before) }));
      toast(before ? `${agent.name} is changed.` : `${agent.name} added.`);
    },
    /** Agents lose it with it; both come back with Undo. */
    removeSkill(skill: Skill): Promise<void> {
      const { id, name } = skill;
      let had: { at: number; agents: string[] } = { at: 0, agents: [] };
      return changeNow(
        ({ skills, agents }) => {
          had = {
            at: skills.findIndex((each) => each.id === id),
            agents: agents.filter(({ skillIds }) => skillIds.includes(id)).map((each) => each.id),
          };
          return {
            skills: skills.filter((each) => each.id !== id),
            agents: agents.map((agent) => ({
              ...agent,
              skillIds: agent.skillIds.filter((each) => each !== id),
            })),
          };
        },
        `${name} removed.`,
        ({ skills, agents }) => ({
          skills: skills.some((each) => each.id === id) ? skills : insert(skills, skill, had.at),
          agents: agents.map((agent) =>
            had.agents.includes(agent.id) && !agent.skillIds.includes(id)
              ? { ...agent, skillIds: [...agent.skillIds, id] }
              : agent,
          ),
        }),
      );
    },
    removeAgent(agent: Agent): Promise<void> {
      let at = 0;
      return changeNow(
        ({ agents }) => {
          at = agents.findIndex(({ id }) => id === agent.id);
          return { agents: agents.filter(({ id }) => id !== agent.id) };
        },
        `${agent.name} removed.`,
        ({ agents }) => ({
          agents: agents.some(({ id }) => id === agent.id) ? agents : insert(agents, agent, at),
        }),
      );
    },
  };
}

function put<T extends { id: string }>(list: readonly T[], item: T, before: T | undefined): T[] {
  return before && list.some(({ id }) => id === before.id)
    ? list.map((each) => (each.id === before.id ? item : each))
    : [...list, item];
}

function insert<T>(list: readonly T[], item: T, at: number): T[] {
  return [...list.slice(0, Math.max(at, 0)), item, ...list.slice(Math.max(at, 0))];
}
