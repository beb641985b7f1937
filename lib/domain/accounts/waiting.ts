import { z } from "zod";

const amount = z.object({
  time: z.number().int().min(1).max(10_000),
  timeUnits: z.enum(["seconds", "minutes", "hours"]),
});
export type Amount = z.infer<typeof amount>;

/** How long a silence may last before it is told: of a queue, of an agent, of a consumer. */
export const idleTimes = z.object({ queue: amount, agent: amount, consumer: amount });

const seconds = z.number().int().min(1).max(31_536_000);

/** Seconds until an answer is due, as long as no agent says otherwise. */
export const responseTimes = z.object({ normal: seconds, urgent: seconds });

const milliseconds = { seconds: 1_000, minutes: 60_000, hours: 3_600_000 } as const;

export const inMilliseconds = ({ time, timeUnits }: Amount): number =>
  time * milliseconds[timeUnits];
