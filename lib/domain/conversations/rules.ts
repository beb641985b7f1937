import { z } from "zod";
import type { AccountSettings } from "../accounts/settings";

const amount = z.object({
  time: z.number().int().positive(),
  timeUnits: z.enum(["seconds", "minutes", "hours"]),
});
export type Amount = z.infer<typeof amount>;

/** How long a silence may last before it is told, by whose it is; see silence.ts. */
export const idleTimes = z.object({ queue: amount, agent: amount, consumer: amount });
export type IdleTimes = z.infer<typeof idleTimes>;

/** What an account decides of its conversations, as far as events depend on it. */
export type ConversationRules = Pick<AccountSettings, "controllerBot" | "skills"> & {
  idleTimes: IdleTimes;
  /** seconds until an answer is due, as long as nobody says otherwise */
  responseTimes: { normal: number; urgent: number };
};

const milliseconds = { seconds: 1_000, minutes: 60_000, hours: 3_600_000 } as const;

export const inMilliseconds = ({ time, timeUnits }: Amount): number =>
  time * milliseconds[timeUnits];
