import { z } from "zod";
import { type EventId, eventIds } from "../events/catalog";
import { styles } from "../lambdas/lambda";

/** Which code answers an event in a simulation. */
export const answerer = z.discriminatedUnion("from", [
  /** whatever serves the event and the conversation's skill at that moment */
  z.object({ from: z.literal("deployed") }),
  z.object({ from: z.literal("version"), lambdaId: z.uuid(), version: z.number().int().min(1) }),
  z.object({ from: z.literal("draft"), lambdaId: z.uuid() }),
  /** a text that belongs to no function, as in the scenarios that ship with the product */
  z.object({
    from: z.literal("code"),
    name: z.string().max(80),
    style: z.enum(styles),
    code: z.string().max(100_000),
  }),
  z.object({ from: z.literal("nothing") }),
]);
export type Answerer = z.infer<typeof answerer>;

/** By event; where none is named, what is deployed answers. */
export const answerers = z.partialRecord(z.enum(eventIds), answerer);
export type Answerers = Partial<Record<EventId, Answerer>>;

/** By event, the milliseconds until an answer reaches the conversation; as long as it took where none is named. */
export const latencies = z.partialRecord(z.enum(eventIds), z.number().min(0).max(600_000));
