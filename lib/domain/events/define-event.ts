import { z } from "zod";
import { end } from "./sections/end";
import { idle } from "./sections/idle";
import { mid } from "./sections/mid";
import { participantChange } from "./sections/participant-change";
import { routing } from "./sections/routing";
import { start } from "./sections/start";
import { ttr } from "./sections/ttr";

/** The sections beside `general`, in the order of the source page's table. */
export const sections = { end, idle, mid, participantChange, routing, start, ttr };
export type SectionName = keyof typeof sections;

interface Definition<Id extends string, G extends z.ZodType, S extends SectionName> {
  /** the id on the wire, `controllerbot_messaging_…` */
  id: Id;
  /** never translated or prettified */
  title: string;
  /** completes the sentence "This event fires when …" */
  firesWhen: string;
  /** the card's one line, a sentence */
  inShort: string;
  /** what general says in a payload of this event, made by `general({…})` */
  general: G;
  /** the section that is complete in every payload of this event */
  section: S;
  /** a conversation that stands still may be routed by a function without crossing other routing */
  standsStill: boolean;
  /** the look's name of the event's icon and colour */
  look: EventLook;
}

export type EventLook = "new" | "ttr" | "participants" | "idle" | "routing" | "mid" | "end";

/**
 * Completes an event's definition with the schema of its payload: `general` and the event's own
 * section are always there, other sections where their facts are known. Unknown fields pass.
 */
export function defineEvent<const Id extends string, G extends z.ZodType, S extends SectionName>(
  definition: Definition<Id, G, S>,
) {
  const { general, section } = definition;
  const others = Object.fromEntries(
    Object.entries(sections)
      .filter(([name]) => name !== section)
      .map(([name, schema]) => [name, (schema as z.ZodType).optional()]),
  ) as { [N in Exclude<SectionName, S>]: z.ZodOptional<(typeof sections)[N]> };
  const own = { [section]: sections[section] } as { [N in S]: (typeof sections)[N] };
  return { ...definition, payload: z.looseObject({ ...own, general, ...others }) };
}
