"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import { ChangeRow } from "./change-row";
import type { Session } from "./session";
import { countsOf, countWords, timelineOf } from "./timeline";
import { type TimelineFilter, timelineFilters } from "./timeline-filter";

/** The middle: what happened, what it raised, what answered, and what came of it. */
export function TimelinePane({ session, title }: { session: Session; title?: string }) {
  const { entries, conversation, conversations } = session;
  const [filter, setFilter] = useState<TimelineFilter>("all");
  const list = useRef<HTMLOListElement>(null);
  const nodes = useMemo(() => timelineOf(entries), [entries]);
  const counts = useMemo(() => countsOf(nodes), [nodes]);
  const shown =
    filter === "all"
      ? nodes
      : nodes.filter(({ events }) =>
          events.some(({ runs, effects }) => runs.length + effects.length > 0),
        );
  const several = Object.keys(conversations).length > 1;
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [nodes.length]);
  return (
    <section
      aria-label="Timeline"
      data-pane="timeline"
      className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface"
    >
      <div className="flex h-11 shrink-0 items-center gap-2 px-4">
        <h2 className="text-13">{title ?? "Timeline"}</h2>
        {nodes.length > 0 && (
          <span className="min-w-0 truncate text-12 text-ink-3 tabular-nums">
            {countWords(counts)}
          </span>
        )}
        <Segmented
          label="What the timeline shows"
          className="ml-auto shrink-0"
          value={filter}
          options={timelineFilters}
          onChange={setFilter}
        />
      </div>
      {nodes.length === 0 ? (
        <p className="px-4 py-3 text-ink-3">
          Nothing has happened yet. What people do here raises events; what answers them, and what
          comes of it, stands below each.
        </p>
      ) : (
        <ol
          ref={list}
          aria-label="Timeline"
          tabIndex={0}
          className="relative min-h-0 flex-1 overflow-y-auto pr-4 pb-4 pl-3 -outline-offset-2 max-sm:pl-1"
        >
          {shown.map((node) => (
            <ChangeRow
              key={node.entry.seq}
              node={node}
              session={session}
              filter={filter}
              muted={several && node.entry.convId !== conversation?.convId}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
