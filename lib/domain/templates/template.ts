import type { CommandType } from "../commands/command";
import { type EventId, eventOf } from "../events/catalog";
import { sampleInput } from "../events/payload-views";
import type { Style } from "../lambdas/lambda";

/** A starting text for a function of one event. */
export interface Template {
  id: string;
  eventId: EventId;
  name: string;
  /** at most 200 characters: a function that starts from it takes it over */
  description: string;
  /** a function's name, so letters, digits and underscores */
  suggestedName: string;
  /** the commands that it answers with on its own sample */
  does: CommandType[];
  code: Record<Style, string>;
  /** where its own sample departs from the event's: sections and their changed fields */
  sampleChanges?: Record<string, Record<string, unknown>>;
}

/** The input that shows what a template does. */
export function sampleOf(template: Template): ReturnType<typeof sampleInput> {
  const sample = sampleInput(eventOf(template.eventId));
  const changed = Object.entries(template.sampleChanges ?? {}).map(([section, fields]) => [
    section,
    { ...Object(sample.payload[section]), ...fields },
  ]);
  return { ...sample, payload: { ...sample.payload, ...Object.fromEntries(changed) } };
}
