import type { EntryOf, StoryEntry } from "@/lib/domain/conversations/story";

/** An effect, with the change that overtook it where one was faster. */
export interface EffectNode {
  entry: EntryOf<"effect">;
  overtakenBy: EntryOf<"change"> | undefined;
}

export interface RunNode {
  entry: EntryOf<"run">;
  effects: EffectNode[];
}

/** An event; without a run nothing answered it, and its effects are the automatic message. */
export interface EventNode {
  entry: EntryOf<"event">;
  runs: RunNode[];
  effects: EffectNode[];
}

/** Something that came from outside, and all that followed from it. */
export interface ChangeNode {
  entry: EntryOf<"change">;
  events: EventNode[];
}

export interface Counts {
  changes: number;
  events: number;
  runs: number;
}

/**
 * The story as a tree of causes. What functions' own effects raised in turn stands under the change
 * from outside that began it all.
 */
export function timelineOf(entries: readonly StoryEntry[]): ChangeNode[] {
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  const roots = new Map<number, ChangeNode>();
  const events = new Map<number, EventNode>();
  const runs = new Map<number, RunNode>();
  const nodes: ChangeNode[] = [];
  for (const entry of entries) {
    switch (entry.kind) {
      case "change": {
        if (entry.causedBy !== undefined) break;
        const node: ChangeNode = { entry, events: [] };
        roots.set(entry.seq, node);
        nodes.push(node);
        break;
      }
      case "event": {
        const node: EventNode = { entry, runs: [], effects: [] };
        events.set(entry.seq, node);
        const root = rootOf(entry, bySeq);
        if (root !== undefined) roots.get(root)?.events.push(node);
        break;
      }
      case "run": {
        const node: RunNode = { entry, effects: [] };
        runs.set(entry.seq, node);
        events.get(entry.causedBy)?.runs.push(node);
        break;
      }
      case "effect": {
        const faster = entry.overtakenBy === undefined ? undefined : bySeq.get(entry.overtakenBy);
        const overtakenBy = faster?.kind === "change" ? faster : undefined;
        const cause = runs.get(entry.causedBy) ?? events.get(entry.causedBy);
        cause?.effects.push({ entry, overtakenBy });
      }
    }
  }
  return nodes;
}

/** The change from outside at the beginning of a chain of causes; causes come before what they cause. */
function rootOf(entry: StoryEntry, bySeq: ReadonlyMap<number, StoryEntry>): number | undefined {
  let at: StoryEntry | undefined = entry;
  while (at && at.causedBy !== undefined) {
    if (at.causedBy >= at.seq) return undefined;
    at = bySeq.get(at.causedBy);
  }
  return at?.kind === "change" ? at.seq : undefined;
}

export function countsOf(nodes: readonly ChangeNode[]): Counts {
  const events = nodes.flatMap((node) => node.events);
  return {
    changes: nodes.length,
    events: events.length,
    runs: events.reduce((sum, event) => sum + event.runs.length, 0),
  };
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** "5 changes, 4 events, 3 runs" */
export const countWords = ({ changes, events, runs }: Counts): string =>
  [plural(changes, "change"), plural(events, "event"), plural(runs, "run")].join(", ");
