import { type EventDefinition, events } from "./catalog";
import { payloadFields } from "./payload-views";

/** The values that `general.cbotEventType` may have in this event. */
export function kindsOf(event: EventDefinition): string[] {
  const general = payloadFields(event).find((section) => section.name === "general");
  return general?.fields.find((field) => field.name === "cbotEventType")?.words ?? [];
}

let all: ReadonlySet<string> | undefined;

/** Whether some event has this kind. */
export function isKind(word: string): boolean {
  all ??= new Set(events.flatMap(kindsOf));
  return all.has(word);
}

/** Which kind of its event a payload tells of; undefined where it says none that can be read. */
export function kindIn(payload: unknown): string | undefined {
  const kind = inside(inside(payload, "general"), "cbotEventType");
  return typeof kind === "string" ? kind : undefined;
}

function inside(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
