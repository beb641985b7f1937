import { type EventId, findEvent } from "../events/catalog";

/** The events that led to one by way of the controller bot's own effects, the first one first. */
export type Chain = readonly EventId[];

/** How often an event may come back to itself within one chain, and how long a chain may get. */
const limits = { sameEvent: 3, events: 10 } as const;

/**
 * Why an event is answered by nobody any more: effects of functions have raised it so often that they
 * feed themselves. A sentence; undefined while all is well.
 */
export function feedsItself(eventId: EventId, chain: Chain): string | undefined {
  const again = chain.filter((one) => one === eventId).length;
  const { title } = findEvent(eventId) ?? { title: eventId };
  if (again >= limits.sameEvent) {
    return `What answers ${title} has raised it again ${again} times in a row, so it is stopped here. Let it look at the payload before it transfers or closes.`;
  }
  if (chain.length < limits.events) return undefined;
  return `${chain.length} events in a row came from functions' own commands, so ${title} is not answered any more.`;
}
