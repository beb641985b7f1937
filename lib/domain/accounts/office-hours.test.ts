import { DateTime } from "luxon";
import { expect, test } from "vitest";
import {
  isOpen,
  nextClosing,
  nextOpening,
  type OfficeHours,
  officeHours,
  overlappingShifts,
} from "./office-hours";
import { openingWords } from "./opening-words";
import { seedSettings } from "./seed-settings";
import { accountSettings } from "./settings";

const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

function hours(timeZone: string, weekly: Partial<OfficeHours["weekly"]>, holidays: string[] = []) {
  return officeHours.parse({ timeZone, weekly: { ...none, ...weekly }, holidays });
}

const day = [{ from: "08:00", to: "18:00" }];
const week = { mon: day, tue: day, wed: day, thu: day, fri: day };
const london = hours("Europe/London", week, ["2026-12-25", "2026-12-28"]);
const berlin = hours("Europe/Berlin", week);
const split = hours("Europe/London", {
  mon: [
    { from: "13:00", to: "17:00" },
    { from: "08:00", to: "12:00" },
  ],
});
const night = hours("Europe/Berlin", { fri: [{ from: "22:00", to: "06:00" }] });
const lateNight = hours("Europe/Berlin", { sat: [{ from: "20:00", to: "24:00" }] });
const clockChange = hours("Europe/Berlin", { sun: [{ from: "02:30", to: "08:00" }] });

const at = (iso: string) => DateTime.fromISO(iso).toMillis();

test.each<[string, OfficeHours, string, boolean, string | undefined]>([
  ["on the minute of opening", london, "2026-11-23T08:00:00Z", true, "2026-11-23T08:00:00Z"],
  ["a millisecond before", london, "2026-11-23T07:59:59.999Z", false, "2026-11-23T08:00:00Z"],
  ["on the minute of closing", london, "2026-11-23T18:00:00Z", false, "2026-11-24T08:00:00Z"],
  ["over a weekend", london, "2026-11-20T20:00:00Z", false, "2026-11-23T08:00:00Z"],
  ["over holidays and a weekend", london, "2026-12-24T18:00:00Z", false, "2026-12-29T08:00:00Z"],
  ["in another zone", berlin, "2026-11-23T07:00:00Z", true, "2026-11-23T07:00:00Z"],
  [
    "where it is the next day already",
    berlin,
    "2026-11-22T23:30:00Z",
    false,
    "2026-11-23T07:00:00Z",
  ],
  ["in summer time", london, "2026-07-06T07:00:00Z", true, "2026-07-06T07:00:00Z"],
  ["over the end of summer time", london, "2026-10-23T17:00:00Z", false, "2026-10-26T08:00:00Z"],
  ["over its beginning", london, "2026-03-27T18:00:00Z", false, "2026-03-30T07:00:00Z"],
  ["in the break", split, "2026-11-23T12:00:00Z", false, "2026-11-23T13:00:00Z"],
  ["before both shifts", split, "2026-11-23T07:00:00Z", false, "2026-11-23T08:00:00Z"],
  ["before midnight of a night shift", night, "2026-11-20T22:59:00Z", true, "2026-11-20T22:59:00Z"],
  ["after midnight of it", night, "2026-11-21T04:59:00Z", true, "2026-11-21T04:59:00Z"],
  ["after its end", night, "2026-11-21T05:00:00Z", false, "2026-11-27T21:00:00Z"],
  [
    "in the last minute until 24:00",
    lateNight,
    "2026-11-21T22:59:59Z",
    true,
    "2026-11-21T22:59:59Z",
  ],
  ["at midnight", lateNight, "2026-11-21T23:00:00Z", false, "2026-11-28T19:00:00Z"],
  [
    "an opening that the clocks skip",
    clockChange,
    "2026-03-29T00:59:00Z",
    false,
    "2026-03-29T01:30:00Z",
  ],
  ["never open", hours("UTC", {}), "2026-11-23T08:00:00Z", false, undefined],
  [
    "a shift without length",
    hours("UTC", { mon: [{ from: "08:00", to: "08:00" }] }),
    "2026-11-23T08:00:00Z",
    false,
    undefined,
  ],
])("%s", (_case, given, time, open, next) => {
  expect(isOpen(given, at(time))).toBe(open);
  expect(nextOpening(given, at(time))).toBe(next && at(next));
});

const whole = [{ from: "00:00", to: "24:00" }];
const always = hours("UTC", {
  mon: whole,
  tue: whole,
  wed: whole,
  thu: whole,
  fri: whole,
  sat: whole,
  sun: whole,
});
const touching = hours("UTC", {
  mon: [{ from: "18:00", to: "24:00" }],
  tue: [
    { from: "08:00", to: "09:00" },
    { from: "00:00", to: "08:00" },
  ],
});

test.each<[string, OfficeHours, string, string | undefined]>([
  ["of a day", london, "2026-11-23T09:00:00Z", "2026-11-23T18:00:00Z"],
  ["of one that is closed", london, "2026-11-22T09:00:00Z", undefined],
  ["of the shift it is in", split, "2026-11-23T09:00:00Z", "2026-11-23T12:00:00Z"],
  ["of yesterday's shift", night, "2026-11-28T04:00:00Z", "2026-11-28T05:00:00Z"],
  ["of shifts that touch", touching, "2026-11-23T20:00:00Z", "2026-11-24T09:00:00Z"],
  ["that never comes", always, "2026-11-23T20:00:00Z", undefined],
])("the closing %s", (_case, given, time, closing) => {
  expect(nextClosing(given, at(time))).toBe(closing && at(closing));
});

test.each<[string, OfficeHours, string, boolean, string]>([
  ["now", london, "2026-11-23T09:00:00Z", true, "Open until 18:00"],
  ["over midnight", night, "2026-11-27T22:00:00Z", true, "Open until Sat 6:00"],
  ["later today", london, "2026-11-23T06:00:00Z", false, "Opens 8:00"],
  ["after the weekend", london, "2026-11-20T20:00:00Z", false, "Opens Mon 8:00"],
  [
    "after holidays",
    hours("UTC", { mon: day }, ["2026-12-28"]),
    "2026-12-24T09:00:00Z",
    false,
    "Opens 4 Jan 8:00",
  ],
  ["in the time of its people", berlin, "2026-11-22T20:00:00Z", false, "Opens Mon 8:00"],
  ["without end", always, "2026-11-23T06:00:00Z", true, "Open always"],
  ["never", hours("UTC", {}), "2026-11-23T06:00:00Z", false, "Never open"],
])("open %s, in words", (_case, given, time, open, words) => {
  expect(openingWords(given, at(time))).toEqual({ open, words });
});

test.each<[string, Partial<OfficeHours["weekly"]>, string[]]>([
  ["two of a day", { mon: [...day, { from: "17:59", to: "19:00" }] }, ["mon 1"]],
  ["two that touch", { mon: [...day, { from: "18:00", to: "19:00" }] }, []],
  ["the same twice", { mon: [...day, ...day] }, ["mon 1"]],
  [
    "into the next morning",
    { mon: [{ from: "22:00", to: "06:00" }], tue: [{ from: "05:00", to: "09:00" }] },
    ["tue 0"],
  ],
  ["from Sunday into Monday", { sun: [{ from: "22:00", to: "09:00" }], mon: day }, ["mon 0"]],
  ["one without length", { mon: [...day, { from: "09:00", to: "09:00" }] }, []],
])("shifts that overlap: %s", (_case, weekly, found) => {
  const { weekly: whole } = hours("UTC", weekly);
  expect(overlappingShifts(whole).map(({ day: on, index }) => `${on} ${index}`)).toEqual(found);
});

test("a time zone that nobody knows is refused", () => {
  expect(() => hours("Europe/Nowhere", {})).toThrow("a time zone such as Europe/London");
});

test("the first account's settings are valid, and its agents have skills that exist", () => {
  const settings = accountSettings.parse(seedSettings);
  const skills = settings.skills.map(({ id }) => id);
  expect(
    settings.agents.flatMap(({ skillIds }) => skillIds).every((id) => skills.includes(id)),
  ).toBe(true);
});
