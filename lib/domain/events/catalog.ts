import { conversationEnd } from "./catalog/conversation-end";
import { conversationIdle } from "./catalog/conversation-idle";
import { conversationRouting } from "./catalog/conversation-routing";
import { lineInOffHours } from "./catalog/line-in-off-hours";
import { newConversation } from "./catalog/new-conversation";
import { participantsChange } from "./catalog/participants-change";
import { ttrChanged } from "./catalog/ttr-changed";

/** Every event that can invoke a function, in the order of the spec's table. */
export const events = [
  newConversation,
  ttrChanged,
  participantsChange,
  conversationIdle,
  conversationRouting,
  lineInOffHours,
  conversationEnd,
] as const;

export type EventDefinition = (typeof events)[number];
export type EventId = EventDefinition["id"];

export const eventIds = events.map((event) => event.id) as [EventId, ...EventId[]];

const byId = new Map<string, EventDefinition>(events.map((event) => [event.id, event]));

/** The definition of an event; undefined for an id that is not the wire id of one. */
export function findEvent(id: string): EventDefinition | undefined {
  return byId.get(id);
}

export function eventOf(id: EventId): EventDefinition {
  return byId.get(id)!;
}
