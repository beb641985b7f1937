import { z } from "zod";
import { effect } from "../commands/effect";
import { eventIds } from "../events/catalog";
import { verdict } from "./assertion";
import { effectsOf } from "./effects-of";
import type { SimulationStep } from "./simulation";

/** An effect without where in a source it stands, so that two versions can be held beside each other. */
const shownEffect = effect.omit({ path: true, line: true }).extend({
  step: z.number().int(),
  convId: z.string(),
  eventId: z.enum(eventIds),
});
export type ShownEffect = z.infer<typeof shownEffect>;

const outcome = z.object({
  effects: z.array(shownEffect),
  verdicts: z.array(verdict),
  /** actions that had become impossible */
  refused: z.number().int(),
  /** why it could not be replayed */
  error: z.string().optional(),
});

/** What came of one simulation through each set of code, in their order. */
export const compared = z.object({
  id: z.string(),
  name: z.string().nullable(),
  outcomes: z.array(outcome),
  same: z.boolean(),
});
export type Compared = z.infer<typeof compared>;

/** What a function's test came to. */
export const testResult = z.object({
  id: z.string(),
  name: z.string(),
  held: z.boolean(),
  verdicts: z.array(verdict),
  refused: z.number().int(),
  error: z.string().optional(),
});
export type TestResult = z.infer<typeof testResult>;

export function shownEffects(steps: readonly SimulationStep[]): ShownEffect[] {
  return effectsOf(steps).map(({ step, entry, event }) => {
    const { path: _path, line: _line, ...shown } = entry.effect;
    return { ...shown, step, convId: entry.convId, eventId: event.eventId };
  });
}
