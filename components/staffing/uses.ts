import type { Agent, Skill } from "@/lib/domain/accounts/settings";
import type { Lambda } from "@/lib/domain/lambdas/lambda";

/** Who counts on a skill: deployed functions that answer for it, and agents who have it. */
export interface SkillUses {
  lambdas: Lambda[];
  agents: Agent[];
}

export function usesOf(
  { id }: Pick<Skill, "id">,
  lambdas: readonly Lambda[],
  agents: readonly Agent[],
): SkillUses {
  return {
    lambdas: lambdas.filter(({ deployed, skills }) => deployed !== null && skills.includes(id)),
    agents: agents.filter(({ skillIds }) => skillIds.includes(id)),
  };
}

export const isUsed = ({ lambdas, agents }: SkillUses): boolean =>
  lambdas.length + agents.length > 0;
