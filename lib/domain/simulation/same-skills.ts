import type { Skill } from "../accounts/settings";

const mostKept = 50;
const known = new Map<string, Skill[]>();

/**
 * Skills that say the same as the same objects. What is found out about office hours is remembered
 * by the object (see conversations/off-hours.ts), and each play brings its own copy of them along.
 */
export function sameSkills(skills: Skill[]): Skill[] {
  const text = JSON.stringify(skills);
  const kept = known.get(text);
  if (kept) return kept;
  if (known.size >= mostKept) known.clear();
  known.set(text, skills);
  return skills;
}
