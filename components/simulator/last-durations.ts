import type { StoryEntry } from "@/lib/domain/conversations/story";
import type { EventId } from "@/lib/domain/events/catalog";

/** How long the newest run of each event took. */
export function lastDurations(entries: readonly StoryEntry[]): ReadonlyMap<EventId, number> {
  const events = new Map<number, EventId>();
  const durations = new Map<EventId, number>();
  for (const entry of entries) {
    if (entry.kind === "event") events.set(entry.seq, entry.eventId);
    if (entry.kind !== "run") continue;
    const eventId = events.get(entry.causedBy);
    if (eventId) durations.set(eventId, entry.run.durationMs);
  }
  return durations;
}
