import type { Effect } from "../commands/effect";
import type { EntryOf, StoryEntry } from "../conversations/story";
import type { EventId } from "../events/catalog";
import type { SimulationStep } from "./simulation";

/** An effect with where in a simulation it came about. */
export interface PlacedEffect {
  /** the number of the action that it came of */
  step: number;
  entry: EntryOf<"effect">;
  event: EntryOf<"event">;
  /** absent where nothing answered the event */
  run?: EntryOf<"run">;
}

type Story = readonly Pick<SimulationStep, "seq" | "entries">[];

/** Every effect of a story in its order, with the event and the run that it goes back to. */
export function effectsOf(steps: Story): PlacedEffect[] {
  const bySeq = new Map<number, StoryEntry>();
  return steps.flatMap(({ seq, entries }) => {
    for (const entry of entries) bySeq.set(entry.seq, entry);
    return entries.flatMap((entry): PlacedEffect[] => {
      if (entry.kind !== "effect") return [];
      const cause = bySeq.get(entry.causedBy);
      const run = cause?.kind === "run" ? cause : undefined;
      const event = run ? bySeq.get(run.causedBy) : cause;
      if (event?.kind !== "event") return [];
      return [{ step: seq, entry, event, ...(run ? { run } : {}) }];
    });
  });
}

/** Every run of a story, with the event that it answered. */
export function runsOf(
  steps: Story,
): { step: number; run: EntryOf<"run">; eventId: EventId | undefined }[] {
  const events = new Map<number, EventId>();
  return steps.flatMap(({ seq, entries }) =>
    entries.flatMap((entry) => {
      if (entry.kind === "event") events.set(entry.seq, entry.eventId);
      if (entry.kind !== "run") return [];
      return [{ step: seq, run: entry, eventId: events.get(entry.causedBy) }];
    }),
  );
}

/** Whether it did something to the conversation. */
export const happened = ({ status }: Pick<Effect, "status">): boolean =>
  status === "carried_out" || status === "flagged_stale";

/** What it wrote into the conversation; undefined for what wrote nothing. */
export function sentBy({ type, status, text }: Effect): string | undefined {
  const message = type === "systemMessage" || type === "automaticMessage";
  return message && happened({ status }) && text ? text : undefined;
}
