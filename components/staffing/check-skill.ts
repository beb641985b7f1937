import { settingsProblems } from "@/lib/domain/accounts/check-settings";
import { type OfficeHours, officeHours } from "@/lib/domain/accounts/office-hours";
import type { Agent, Skill } from "@/lib/domain/accounts/settings";

/** By place, such as `name` or `officeHours.weekly.mon[1]`. */
export type Problems = Record<string, string>;

/** A new skill begins with a working week, where the other skills are. */
export function emptyHours(others: readonly Skill[]): OfficeHours {
  const day = [{ from: "09:00", to: "17:00" }];
  return {
    timeZone: others[0]?.officeHours.timeZone ?? "Europe/London",
    weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
    holidays: [],
  };
}

/** What keeps a skill, new or in the place of one before, from the account's list. */
export function skillProblems(
  typed: Skill,
  before: Skill | undefined,
  skills: readonly Skill[],
): Problems {
  const skill = { ...typed, id: typed.id.trim(), name: typed.name.trim() };
  const zone = officeHours.shape.timeZone.safeParse(skill.officeHours.timeZone);
  const others = skills.filter(({ id }) => id !== before?.id);
  const found = settingsProblems({ skills: [...others, skill] });
  return {
    ...problemsAt(found, `skills[${others.length}].`),
    ...(zone.success
      ? {}
      : { "officeHours.timeZone": "Choose a time zone such as Europe/London." }),
  };
}

export function agentProblems(
  typed: Agent,
  before: Agent | undefined,
  agents: readonly Agent[],
): Problems {
  const agent = { ...typed, id: typed.id.trim(), name: typed.name.trim() };
  const others = agents.filter(({ id }) => id !== before?.id);
  return problemsAt(settingsProblems({ agents: [...others, agent] }), `agents[${others.length}].`);
}

function problemsAt(found: { path: string; reason: string }[], begin: string): Problems {
  return Object.fromEntries(
    found
      .filter(({ path }) => path.startsWith(begin))
      .map(({ path, reason }) => [path.slice(begin.length), reason]),
  );
}
