import { expect, test } from "vitest";
import { seedSettings } from "@/lib/domain/accounts/seed-settings";
import { readTimes, type TypedAmount, typedTimes } from "./typed-amount";

const { idleTimes, responseTimes } = seedSettings;
const kept = typedTimes(seedSettings);

test("times come out of their form as they went in, in the largest whole unit", () => {
  expect(kept).toMatchObject({
    consumer: { time: "8", timeUnits: "hours" },
    normal: { time: "1", timeUnits: "hours" },
    urgent: { time: "5", timeUnits: "minutes" },
  });
  expect(typedTimes({ ...seedSettings, responseTimes: { normal: 90, urgent: 1 } }).normal).toEqual({
    time: "90",
    timeUnits: "seconds",
  });
  expect(readTimes(kept)).toEqual({ ok: true, times: { idleTimes, responseTimes } });
});

test.each<[string, string, TypedAmount["timeUnits"], string]>([
  ["queue", "", "minutes", "Give a whole number, at least 1."],
  ["agent", "1.5", "minutes", "Give a whole number, at least 1."],
  ["consumer", "10001", "hours", "At most 10,000."],
  ["normal", "0", "hours", "Give a whole number, at least 1."],
  ["urgent", "9000", "hours", "At most a year."],
])("%s of %s %s is asked for again", (name, time, timeUnits, problem) => {
  expect(readTimes({ ...kept, [name]: { time, timeUnits } })).toEqual({
    ok: false,
    problems: { [name]: problem },
  });
});
