import { DateTime } from "luxon";
import { nextClosing, nextOpening, type OfficeHours } from "./office-hours";

/** Whether a skill is staffed now and until or from when, in the time of its people. */
export function openingWords(hours: OfficeHours, at: number): { open: boolean; words: string } {
  const opening = nextOpening(hours, at);
  if (opening === undefined) return { open: false, words: "Never open" };
  if (opening > at) return { open: false, words: `Opens ${timeWords(hours, opening, at)}` };
  const closing = nextClosing(hours, at);
  return {
    open: true,
    words: closing === undefined ? "Open always" : `Open until ${timeWords(hours, closing, at)}`,
  };
}

function timeWords({ timeZone: zone }: OfficeHours, time: number, now: number): string {
  const then = DateTime.fromMillis(time, { zone, locale: "en-GB" });
  const days = then.startOf("day").diff(DateTime.fromMillis(now, { zone }).startOf("day"), "days");
  if (days.days < 1) return then.toFormat("H:mm");
  return then.toFormat(days.days < 7 ? "ccc H:mm" : "d LLL H:mm");
}
