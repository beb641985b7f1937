import { z } from "zod";
import { eventIds } from "../events/catalog";

const common = {
  id: z.string().min(1).max(60),
  /** of which action's outcome, by its number from 1; absent for the whole simulation */
  step: z.number().int().positive().optional(),
  /** of which event's answer; absent for all */
  eventId: z.enum(eventIds).optional(),
};

/** What a test expects to see. */
export const assertion = z.discriminatedUnion("expect", [
  z.object({
    ...common,
    expect: z.literal("message"),
    match: z.enum(["exact", "contains", "matches"]),
    text: z.string().max(5_000),
  }),
  z.object({
    ...common,
    expect: z.literal("transfer"),
    skillId: z.string().optional(),
    agentId: z.string().optional(),
  }),
  z.object({ ...common, expect: z.literal("closed") }),
  z.object({ ...common, expect: z.literal("nothingSent") }),
  z.object({ ...common, expect: z.literal("tookUnder"), ms: z.number().positive().max(60_000) }),
]);
export type Assertion = z.infer<typeof assertion>;

/** Whether it held, and what was seen instead, in words for people. */
export const verdict = z.object({
  assertion,
  held: z.boolean(),
  expected: z.string(),
  seen: z.string(),
  /** the entry of the story that shows it, where one does */
  entry: z.number().int().optional(),
});
export type Verdict = z.infer<typeof verdict>;
