import { z } from "zod";
import { eventIds } from "../events/catalog";
import { recording } from "../invocations/recording";
import { run } from "../invocations/run";

/** All that a replay needs to let an event's run come out as it did. Never leaves the server. */
export const eventRecording = z.object({
  /** numbers the events of the simulation */
  event: z.number().int().positive(),
  eventId: z.enum(eventIds),
  /** names the text that ran: the same text repeats what it measured too */
  text: z.string(),
  measured: run.pick({ durationMs: true, cpuMs: true, calls: true }),
  recording,
});
export type EventRecording = z.infer<typeof eventRecording>;
