import type { EventDefinition } from "@/lib/domain/events/catalog";
import { type PayloadField, payloadFields } from "@/lib/domain/events/payload-views";

/** A section of the payload with all its fields, those of inner groups behind their group. */
export interface ReferenceSection {
  name: string;
  meaning: string;
  /** complete in every payload of this event */
  own: boolean;
  /** may be absent from a payload of this event */
  optional: boolean;
  rows: PayloadField[];
}

export function referenceOf(event: EventDefinition): ReferenceSection[] {
  return payloadFields(event).map((section) => ({
    name: section.name,
    meaning: section.meaning,
    own: section.name === event.section,
    optional: section.optional,
    rows: section.fields.flatMap(withInner),
  }));
}

function withInner(field: PayloadField): PayloadField[] {
  return [field, ...field.fields.flatMap(withInner)];
}

/** The sections with those rows in which every word of the query stands. */
export function searchReference(sections: ReferenceSection[], query: string): ReferenceSection[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return sections
    .map((section) => ({ ...section, rows: section.rows.filter((row) => holds(row, words)) }))
    .filter((section) => section.rows.length > 0);
}

function holds(row: PayloadField, words: string[]): boolean {
  const text = [
    row.path.join("."),
    row.tableType,
    row.meaning,
    row.note,
    ...(row.words ?? []),
    row.sic ? "sic" : "",
  ]
    .join(" ")
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
