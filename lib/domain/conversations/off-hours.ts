import { isOpen, type OfficeHours } from "../accounts/office-hours";
import type { Skill } from "../accounts/settings";

const quarterMs = 15 * 60 * 1_000;
const remembered = new WeakMap<OfficeHours, Map<number, boolean>>();
const rememberedAtMost = 5_000;

/**
 * Whether a skill is closed at a time. Calendars are slow to ask and change at whole minutes, most of
 * them at quarters of an hour: within a quarter that begins and ends the same, nothing changes.
 */
export function inOffHours(skills: readonly Skill[], skillId: string, at: number): boolean {
  const skill = skills.find(({ id }) => id === skillId);
  // Of a queue that nobody described, nobody can say that it is closed.
  if (!skill) return false;
  const { officeHours } = skill;
  let known = remembered.get(officeHours);
  if (!known || known.size > rememberedAtMost) {
    known = new Map();
    remembered.set(officeHours, known);
  }
  const quarter = Math.floor(at / quarterMs);
  const whole = known.get(quarter);
  if (whole !== undefined) return !whole;
  const open = (minute: number) => isOpen(officeHours, quarter * quarterMs + minute * 60_000);
  const first = open(0);
  const same = Array.from({ length: 14 }, (_, n) => n + 1).every(
    (minute) => open(minute) === first,
  );
  if (!same) return !isOpen(officeHours, at);
  known.set(quarter, first);
  return !first;
}
