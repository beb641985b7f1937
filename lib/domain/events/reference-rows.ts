import type { EventDefinition } from "./catalog";
import { type PayloadField, payloadFields } from "./payload-views";

/** A row of an event's reference page. */
export interface ReferenceRow extends Omit<PayloadField, "fields"> {
  /** as a function writes it, such as `input.payload.general.convId` */
  expression: string;
  /** 0 for a section, 1 for its fields, 2 for theirs */
  level: number;
}

/** Every field of an event's payload in the order of the tree, the event's own section first. */
export function referenceRows(event: EventDefinition): ReferenceRow[] {
  return payloadFields(event).flatMap((field) => rowsOf(field, "input.payload."));
}

function rowsOf({ fields, ...field }: PayloadField, above: string): ReferenceRow[] {
  const expression = above + field.name;
  // Below a group that may be absent a function has to ask first.
  const below = `${expression}${field.optional ? "?" : ""}.`;
  return [
    { ...field, expression, level: field.path.length - 1 },
    ...fields.flatMap((inner) => rowsOf(inner, below)),
  ];
}
