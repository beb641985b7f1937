import type { Skill } from "@/lib/domain/accounts/settings";

/** A skill as people call it; an id that the settings do not know stands for itself. */
export function nameOfSkill(id: string, skills: Skill[]): string {
  return skills.find((skill) => skill.id === id)?.name ?? id;
}

export function namesOfSkills(ids: string[], skills: Skill[]): string {
  return ids.length === 0 ? "all skills" : ids.map((id) => nameOfSkill(id, skills)).join(", ");
}
