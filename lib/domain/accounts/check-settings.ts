import { eventIds } from "../events/catalog";
import { isKind } from "../events/kinds";
import { type OfficeHours, overlappingShifts, weekdays } from "./office-hours";
import type { AccountSettings } from "./settings";

/** What keeps settings from being kept: where, as in `skills[2].id`, and why. */
export interface SettingsProblem {
  path: string;
  reason: string;
}

export const settingsLimits = {
  skills: 300,
  agents: 1_000,
  holidays: 200,
  /** of one day */
  shifts: 10,
  nameLength: 80,
  idLength: 100,
  messageLength: 5_000,
};

type Checked = Partial<AccountSettings>;

/**
 * What the schema of the settings cannot say: how its parts go together. Of settings that are given
 * in part, only those parts are checked.
 */
export function settingsProblems(settings: Checked): SettingsProblem[] {
  const { skills, agents } = settings;
  return [
    ...(skills ? skillProblems(skills) : []),
    ...(agents ? agentProblems(agents, skills) : []),
    ...messageProblems(settings),
    ...webhookProblems(settings),
  ];
}

function webhookProblems({ effectsWebhook }: Checked): SettingsProblem[] {
  const url = effectsWebhook ? URL.parse(effectsWebhook.url) : null;
  const reason = "Leave user names and passwords out: the secret signs what is sent.";
  return url?.username || url?.password ? [{ path: "effectsWebhook.url", reason }] : [];
}

function skillProblems(skills: AccountSettings["skills"]): SettingsProblem[] {
  return [
    ...tooMany("skills", skills, settingsLimits.skills),
    ...named("skills", skills),
    ...skills.flatMap(({ officeHours }, index) =>
      hoursProblems(officeHours).map(({ path, reason }) => ({
        path: `skills[${index}].officeHours.${path}`,
        reason,
      })),
    ),
  ];
}

function agentProblems(
  agents: AccountSettings["agents"],
  skills: AccountSettings["skills"] | undefined,
): SettingsProblem[] {
  const known = skills && new Set(skills.map(({ id }) => id));
  return [
    ...tooMany("agents", agents, settingsLimits.agents),
    ...named("agents", agents),
    ...agents.flatMap(({ skillIds }, index) => {
      const twice = repeatsIn(skillIds);
      return skillIds.flatMap((id, at) => {
        const path = `agents[${index}].skillIds[${at}]`;
        if (twice.has(at)) return [{ path, reason: `${id} stands here twice.` }];
        return known && !known.has(id)
          ? [{ path, reason: `No skill has the id ${id}. Add the skill first.` }]
          : [];
      });
    }),
  ];
}

function messageProblems({ automaticMessages, messagesByKind }: Checked): SettingsProblem[] {
  const longest = settingsLimits.messageLength;
  const tooLong = (path: string, text: string | undefined) =>
    text !== undefined && text.length > longest
      ? [{ path, reason: `A message has at most ${longest.toLocaleString("en-US")} characters.` }]
      : [];
  return [
    ...eventIds.flatMap((id) => tooLong(`automaticMessages.${id}`, automaticMessages?.[id])),
    ...Object.entries(messagesByKind ?? {}).flatMap(([kind, text]) => [
      ...(isKind(kind)
        ? []
        : [{ path: `messagesByKind.${kind}`, reason: `No event has the kind ${kind}.` }]),
      ...tooLong(`messagesByKind.${kind}`, text),
    ]),
  ];
}

/** Paths below the office hours, such as `weekly.mon[1]`. */
export function hoursProblems({ weekly, holidays }: OfficeHours): SettingsProblem[] {
  const much = weekdays.flatMap((day) =>
    tooMany(`weekly.${day}`, weekly[day], settingsLimits.shifts),
  );
  // To hold so many against each other would keep everybody waiting.
  if (much.length > 0) return much;
  const twice = repeatsIn(holidays);
  return [
    ...overlappingShifts(weekly).map(({ day, index }) => ({
      path: `weekly.${day}[${index}]`,
      reason: "This shift runs into another one.",
    })),
    ...weekdays.flatMap((day) =>
      weekly[day].flatMap(({ from, to }, index) =>
        from === to
          ? [{ path: `weekly.${day}[${index}]`, reason: "A shift ends later than it begins." }]
          : [],
      ),
    ),
    ...tooMany("holidays", holidays, settingsLimits.holidays),
    ...holidays.flatMap((date, index) => {
      const path = `holidays[${index}]`;
      if (!isDate(date)) return [{ path, reason: `${date} is not a date, such as 2026-12-25.` }];
      return twice.has(index) ? [{ path, reason: `${date} stands here twice.` }] : [];
    }),
  ];
}

/** Where in a list something stands that stands before already. */
function repeatsIn(list: readonly string[]): Set<number> {
  const seen = new Set<string>();
  return new Set(list.flatMap((one, index) => (seen.size === seen.add(one).size ? index : [])));
}

/** A day of the calendar, written as 2026-12-25. */
export function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function tooMany(path: string, list: readonly unknown[], most: number): SettingsProblem[] {
  return list.length > most ? [{ path, reason: `At most ${most} are kept.` }] : [];
}

/** Each with a name and an id of its own. */
function named(
  list: "skills" | "agents",
  items: readonly { id: string; name: string }[],
): SettingsProblem[] {
  const first = new Map<string, number>();
  return items.flatMap(({ id, name }, index) => {
    const path = `${list}[${index}]`;
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    return [
      ...wordProblems(`${path}.id`, "An id", id, settingsLimits.idLength),
      ...(before === undefined
        ? []
        : [{ path: `${path}.id`, reason: `${id} is the id of ${items[before]?.name} already.` }]),
      ...wordProblems(`${path}.name`, "A name", name, settingsLimits.nameLength),
    ];
  });
}

function wordProblems(path: string, what: string, word: string, most: number): SettingsProblem[] {
  if (word.trim() === "") return [{ path, reason: `${what} is missing.` }];
  if (word.trim() !== word)
    return [{ path, reason: `${what} neither begins nor ends with a blank.` }];
  return word.length > most ? [{ path, reason: `${what} has at most ${most} characters.` }] : [];
}
