import { z } from "zod";
import { effect } from "../commands/effect";
import { eventIds } from "../events/catalog";

/** What an account's platform is told of an effect on one of its conversations. */
export const effectNotice = z.object({
  account: z.string(),
  convId: z.string(),
  /** of the conversation after the effect */
  version: z.number().int(),
  /** milliseconds since 1970 */
  at: z.number(),
  effect,
  /** the event that was answered by it, and its number in the conversation */
  eventId: z.enum(eventIds),
  seq: z.number().int(),
});
export type EffectNotice = z.infer<typeof effectNotice>;
