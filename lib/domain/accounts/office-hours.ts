import { DateTime, IANAZone } from "luxon";
import { z } from "zod";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "a time such as 08:30");
/** Asking the time zones' data costs more than all the rest of reading an account's settings. */
const knownZones = new Map<string, boolean>();
const knownAtMost = 1_000;

function isZone(name: string): boolean {
  const known = knownZones.get(name);
  if (known !== undefined) return known;
  const it = IANAZone.isValidZone(name);
  if (knownZones.size < knownAtMost) knownZones.set(name, it);
  return it;
}

const shift = z.object({ from: clock, to: clock });
type Shift = z.infer<typeof shift>;

/** When a skill is staffed, in the time zone of its people. */
export const officeHours = z.object({
  timeZone: z.string().refine(isZone, "a time zone such as Europe/London"),
  weekly: z.record(z.enum(weekdays), z.array(shift)),
  /** days without shifts, such as 2026-12-25 */
  holidays: z.array(z.string().regex(/^\d{4}-\d{2}-\d{2}$/)),
});
export type OfficeHours = z.infer<typeof officeHours>;
export type Weekday = (typeof weekdays)[number];

/** Whether a skill is staffed at a time, in milliseconds since 1970. */
export function isOpen(hours: OfficeHours, at: number): boolean {
  const today = dayOf(hours, at);
  // A shift that ends after midnight belongs to the day on which it began.
  return [today.minus({ days: 1 }), today]
    .flatMap((day) => shiftsOn(hours, day))
    .some(({ from, to }) => from <= at && at < to);
}

/** No holidays last longer: beyond this a skill counts as closed for good. */
const searchedDays = 400;

/** The first time from `at` on at which a skill is staffed; `at` itself when it is open. */
export function nextOpening(hours: OfficeHours, at: number): number | undefined {
  if (isOpen(hours, at)) return at;
  const today = dayOf(hours, at);
  for (let days = 0; days < searchedDays; days++) {
    const opening = shiftsOn(hours, today.plus({ days }))
      .map(({ from }) => from)
      .filter((from) => from >= at)
      .sort((a, b) => a - b)[0];
    if (opening !== undefined) return opening;
  }
  return undefined;
}

/** When a skill that is open at `at` closes; undefined when it is closed, or open without end. */
export function nextClosing(hours: OfficeHours, at: number): number | undefined {
  const today = dayOf(hours, at);
  let closing: number | undefined;
  // Shifts that touch are one: open from yesterday's into today's, and so on.
  for (let days = -1; days < searchedDays; days++) {
    const shifts = shiftsOn(hours, today.plus({ days })).sort((a, b) => a.from - b.from);
    for (const { from, to } of shifts) {
      const now = closing ?? at;
      if (from <= now && now < to) closing = to;
      else if (from > now) return closing;
    }
  }
  return undefined;
}

/** The shifts of a week that begin while another one lasts, be it of the day before. */
export function overlappingShifts(
  weekly: OfficeHours["weekly"],
): { day: Weekday; index: number }[] {
  const shifts = weekdays.flatMap((day, number) =>
    weekly[day].flatMap(({ from, to }, index) => {
      if (from === to) return [];
      const [begin, end] = [minutesOf(from), minutesOf(to)];
      const ends = end > begin ? end : end + minutesOfDay;
      const midnight = number * minutesOfDay;
      return [{ day, index, from: midnight + begin, to: midnight + ends }];
    }),
  );
  const week = 7 * minutesOfDay;
  return shifts
    .filter((shift) =>
      shifts.some(
        (other) =>
          other !== shift &&
          // Of two that begin together, the later one in the list is the one too many.
          [0, week].some((later) =>
            other.from === shift.from + later
              ? shifts.indexOf(other) < shifts.indexOf(shift)
              : other.from < shift.from + later && shift.from + later < other.to,
          ),
      ),
    )
    .map(({ day, index }) => ({ day, index }));
}

const minutesOfDay = 24 * 60;

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

function dayOf(hours: OfficeHours, at: number): DateTime {
  return DateTime.fromMillis(at, { zone: hours.timeZone }).startOf("day");
}

function shiftsOn(hours: OfficeHours, day: DateTime): { from: number; to: number }[] {
  if (hours.holidays.includes(day.toFormat("yyyy-MM-dd"))) return [];
  const weekday = weekdays[day.weekday - 1];
  const shifts = weekday ? hours.weekly[weekday] : [];
  return shifts.filter(({ from, to }) => from !== to).map((each) => shiftOn(day, each));
}

function shiftOn(day: DateTime, { from, to }: Shift): { from: number; to: number } {
  const end = to > from ? day : day.plus({ days: 1 });
  return { from: timeOn(day, from), to: timeOn(end, to) };
}

function timeOn(day: DateTime, time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  // Set, not added: on the days when the clocks change, eight o'clock is not eight hours in.
  const at = hour === 24 ? day.plus({ days: 1 }) : day.set({ hour, minute });
  return at.toMillis();
}
