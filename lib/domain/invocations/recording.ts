import { z } from "zod";

/** Time and chance as a run had them: given the same again, it reads the same clock and the same dice. */
export const given = z.object({
  /** 32 bytes in base64, from which everything random in the run comes */
  seed: z.string(),
  /** what its clock showed when it began, in milliseconds since 1970 */
  now: z.number(),
  /** what was added to the clock at each reading of it; empty lets the clock run on from `now` */
  readings: z.array(z.number()),
  /** the order in which timers (-1) and answered calls (their number) had their turn */
  turns: z.array(z.number().int()),
  /** whether it read the clock or took turns oftener than is kept: a repeat may differ after that */
  cut: z.boolean(),
});
export type Given = z.infer<typeof given>;

/** What a run may be given: the least is a moment, the whole of it repeats an earlier run. */
export const suppliedGiven = given.partial();
export type SuppliedGiven = z.infer<typeof suppliedGiven>;

/** What a run's calls do: go out, get the answers of an earlier run, or be refused. */
export const callModes = ["live", "recorded", "refused"] as const;
export type CallMode = (typeof callModes)[number];

/** A call that a run made to a service of the engine, and what it was answered. */
export const recordedCall = z.object({
  service: z.string(),
  args: z.unknown(),
  ok: z.boolean(),
  /** the reply, or the error's name and message */
  value: z.unknown(),
  ms: z.number(),
});
export type RecordedCall = z.infer<typeof recordedCall>;

/** All that came into a run from outside beside its input. */
export const recording = z.object({
  given: given.nullable(),
  calls: z.array(recordedCall),
  /** calls whose answers were too large to be kept */
  unkept: z.number().int(),
});
export type Recording = z.infer<typeof recording>;
