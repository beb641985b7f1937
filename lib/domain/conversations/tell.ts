import type { EventId } from "../events/catalog";
import { kindIn } from "../events/kinds";
import type { Run } from "../invocations/run";
import type { Change } from "./change";
import { type Chain, feedsItself } from "./loop-guard";
import type { RaisedEvent } from "./raising";
import type { Settled } from "./settle";
import { movesOn, type Standing } from "./standing";
import type { AnsweringCode, EntryOf, StoryEntry } from "./story";
import type { ToldEvent } from "./told-event";

type Untold<E> = E extends StoryEntry ? Omit<E, "seq" | "convId"> : never;

/**
 * Tells what happens in one conversation as entries of its story, each with its number and its
 * cause. `lastSeq` is the number of the last entry so far.
 */
export function startTelling(convId: string, lastSeq: number) {
  const entries: StoryEntry[] = [];

  function tell(entry: Untold<StoryEntry>): number {
    const seq = lastSeq + entries.length + 1;
    entries.push({ ...entry, seq, convId });
    return seq;
  }

  function change(
    happened: {
      change: Change;
      version: number;
      standing: Standing;
      raised: readonly RaisedEvent[];
    },
    { causedBy, chain = [] }: { causedBy?: number; chain?: Chain } = {},
  ): ToldEvent[] {
    const { change, version, standing, raised } = happened;
    const caused = causedBy === undefined ? {} : { causedBy };
    const changeSeq = tell({ kind: "change", at: change.at, version, change, ...caused });
    return raised.map((event) => {
      const { eventId, at, payload } = event;
      const why = feedsItself(eventId, chain);
      const stopped = why === undefined ? {} : { stopped: why };
      const kind = kindIn(payload);
      const entrySeq = tell({
        kind: "event",
        at,
        causedBy: changeSeq,
        eventId,
        ...(kind === undefined ? {} : { cbotEventType: kind }),
        payload,
        ...stopped,
      });
      return { ...event, entrySeq, decidedOn: standing, chain, ...stopped };
    });
  }

  return {
    entries,
    change,

    run(told: {
      causedBy: number;
      at: number;
      code: AnsweringCode;
      run: Run;
      answeredAt: number;
    }): number {
      return tell({ kind: "run", ...told });
    },

    /** What became of an answer to an event; answers what its commands raised in turn. */
    settled(
      all: readonly Settled[],
      {
        at,
        causedBy,
        of,
        since,
      }: {
        at: number;
        /** the run; the event, where nothing answers it */
        causedBy: number;
        of: { eventId: EventId; chain: Chain };
        /** the changes that came after the event, the first one first */
        since: readonly Pick<EntryOf<"change">, "seq" | "change">[];
      },
    ): ToldEvent[] {
      const faster = since.find((entry) => movesOn(entry.change))?.seq;
      return all.flatMap(({ effect, change: done, ...after }) => {
        const late = effect.status === "dropped_stale" || effect.status === "flagged_stale";
        const overtaken = late && faster !== undefined ? { overtakenBy: faster } : {};
        const effectSeq = tell({ kind: "effect", at, causedBy, effect, ...overtaken });
        if (!done) return [];
        const chain = [...of.chain, of.eventId];
        return change({ change: done, ...after }, { causedBy: effectSeq, chain });
      });
    },
  };
}
