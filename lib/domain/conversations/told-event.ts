import { z } from "zod";
import { eventIds } from "../events/catalog";
import { standing } from "./standing";

/** An event that is in the story, for whoever answers it. */
export const toldEvent = z.object({
  eventId: z.enum(eventIds),
  /** of the conversation after the change that raised it */
  version: z.number().int(),
  at: z.number(),
  payload: z.record(z.string(), z.unknown()),
  /** the entry that tells of it */
  entrySeq: z.number().int(),
  /** what the commands that answer it rest on */
  decidedOn: standing,
  /** the events that led to it by way of effects (see loop-guard.ts) */
  chain: z.array(z.enum(eventIds)).readonly(),
  /** why nobody is asked; a sentence */
  stopped: z.string().optional(),
});
export type ToldEvent = z.infer<typeof toldEvent>;
