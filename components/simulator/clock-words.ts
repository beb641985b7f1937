import { nextOpening } from "@/lib/domain/accounts/office-hours";
import type { SimulatedRules } from "@/lib/domain/simulation/rules";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than using it, and the clock ticks. */
function format(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", { ...options, timeZone, hourCycle: "h23" });
  formats.set(key, made);
  return made;
}

/** "18:03:43" */
export const clockTime = (at: number, zone: string): string =>
  format(zone, { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(at);

/** "18:03" */
export const shortTime = (at: number, zone: string): string =>
  format(zone, { hour: "2-digit", minute: "2-digit" }).format(at);

/** "Fri 14 Nov" */
export const clockDay = (at: number, zone: string): string =>
  format(zone, { weekday: "short", day: "numeric", month: "short" }).format(at).replace(",", "");

/** "Mon 8:00" */
export function dayTime(at: number, zone: string): string {
  const day = format(zone, { weekday: "short" }).format(at);
  return `${day} ${shortTime(at, zone).replace(/^0/, "")}`;
}

/** "Berlin" */
export const zoneWords = (zone: string): string =>
  (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** In whose time the clock is shown: that of the conversation's skill. */
export function zoneOf({ skills }: Pick<SimulatedRules, "skills">, skillId: string | undefined) {
  const skill = skills.find(({ id }) => id === skillId) ?? skills[0];
  return skill?.officeHours.timeZone ?? "UTC";
}

/** When the skill next opens: the one after the present shift, where it is open now. */
export function openingAfter(
  { skills }: Pick<SimulatedRules, "skills">,
  skillId: string | undefined,
  at: number,
): number | undefined {
  const hours = (skills.find(({ id }) => id === skillId) ?? skills[0])?.officeHours;
  if (!hours) return undefined;
  const first = nextOpening(hours, at);
  if (first === undefined || first > at) return first;
  // Open now: its next opening comes after some minute at which it is closed.
  const quarter = 15 * 60_000;
  for (let later = at + quarter; later < at + 8 * 86_400_000; later += quarter) {
    const opens = nextOpening(hours, later);
    if (opens === undefined || opens > later) return opens;
  }
  return undefined;
}

/** "0.60 s", "2 min", "8 h": how much earlier or later. */
export function gapWords(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(2)} s`;
  if (ms < 3_600_000) return `${Math.round(ms / 60_000)} min`;
  return `${Number((ms / 3_600_000).toFixed(1))} h`;
}
