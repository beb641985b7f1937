"use client";
import { CircleDashed, OctagonX } from "lucide-react";
import { useId, useState } from "react";
import { EventIcon } from "@/components/events/event-icon";
import { ValueTree } from "@/components/runs/value-tree";
import { CopyButton } from "@/components/ui/copy-button";
import { eventOf } from "@/lib/domain/events/catalog";
import { EffectRow } from "./effect-row";
import { RunRow } from "./run-row";
import type { Session } from "./session";
import type { EventNode } from "./timeline";
import type { TimelineFilter } from "./timeline-filter";

/** An event: its kind, its payload to look into, and what answered it. */
export function EventRow({
  node,
  session,
  filter,
}: {
  node: EventNode;
  session: Session;
  filter: TimelineFilter;
}) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const { entry, runs, effects } = node;
  const event = eventOf(entry.eventId);
  const beside = effects.map((one) => one.entry.effect);
  const bare = filter === "effects";
  return (
    <li className="py-px">
      {!bare && (
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onClick={() => setOpen(!open)}
          title="Its payload"
          className="flex min-h-[26px] w-full min-w-0 items-center gap-2 rounded-control px-1 text-left hover:bg-sunken max-sm:min-h-9"
        >
          <EventIcon look={event.look} size="small" />
          <span className="shrink-0 font-medium">{event.title}</span>
          {entry.cbotEventType && (
            <span className="truncate font-mono text-11 text-ink-3">{entry.cbotEventType}</span>
          )}
        </button>
      )}
      {open && !bare && (
        <div
          id={panel}
          role="region"
          aria-label={`Payload of ${event.title}`}
          className="relative my-1 ml-[27px] rounded-panel border border-line bg-bg px-2 py-1.5 font-mono text-[11.5px] leading-[18px]"
        >
          <CopyButton
            tone="ghost"
            className="absolute top-1 right-1"
            text={JSON.stringify(entry.payload, null, 2)}
            what="payload"
          />
          <ValueTree open value={entry.payload} />
        </div>
      )}
      {entry.stopped && (
        <p role="note" className="flex gap-2 py-1 pl-[31px] text-12 text-bad">
          <OctagonX className="mt-0.5 size-3.5 shrink-0" strokeWidth={1.75} aria-hidden />
          <span>
            <b className="font-medium">Stopped.</b> {entry.stopped}
          </span>
        </p>
      )}
      {runs.map((run) => (
        <RunRow key={run.entry.seq} node={run} event={entry} session={session} filter={filter} />
      ))}
      {effects.map((effect) => (
        <EffectRow
          key={effect.entry.seq}
          node={effect}
          beside={beside}
          session={session}
          filter={filter}
        />
      ))}
      {runs.length + effects.length === 0 && !entry.stopped && !bare && (
        <p className="flex min-h-[26px] items-center gap-2 pl-[31px] text-ink-3">
          <CircleDashed className="size-3.5 shrink-0" strokeWidth={1.75} aria-hidden />
          {session.answerers[entry.eventId]?.from === "nothing"
            ? "Nothing answers"
            : "Nothing deployed"}
          , no automatic message set
        </p>
      )}
    </li>
  );
}
