import { z } from "zod";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "a time such as 08:30");
const shift = z.object({ from: clock, to: clock });

/** When a skill is staffed, in the time zone of its people. */
export const officeHours = z.object({
  timeZone: z.string(),
  weekly: z.record(z.enum(weekdays), z.array(shift)),
  /** days without shifts, such as 2026-12-25 */
  holidays: z.array(z.string().regex(/^\d{4}-\d{2}-\d{2}$/)),
});
export type OfficeHours = z.infer<typeof officeHours>;
