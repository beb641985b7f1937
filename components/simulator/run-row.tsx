"use client";
import { ChevronDown, ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { durationWords, isLate } from "@/components/effects/duration";
import { MiniTime } from "@/components/effects/time-bar";
import { OutcomeWord } from "@/components/runs/outcome-word";
import { classNames } from "@/components/ui/class-names";
import type { EntryOf } from "@/lib/domain/conversations/story";
import { EffectRow } from "./effect-row";
import { RaceView } from "./race-view";
import { RunOpened } from "./run-opened";
import type { Session } from "./session";
import type { RunNode } from "./timeline";
import type { TimelineFilter } from "./timeline-filter";

/** A run of what answers an event, and what came of its answer. */
export function RunRow({
  node,
  event,
  session,
  filter,
}: {
  node: RunNode;
  event: EntryOf<"event">;
  session: Session;
  filter: TimelineFilter;
}) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const { entry, effects } = node;
  const { code, run } = entry;
  const latencyMs = entry.answeredAt - entry.at;
  const slowed = latencyMs > Math.ceil(run.durationMs) + 1;
  const beside = effects.map((one) => one.entry.effect);
  const overtaken = effects.find(({ overtakenBy }) => overtakenBy)?.overtakenBy;
  const pending =
    effects.length === 0 &&
    session.kept?.state.pending.some(({ causedBy }) => causedBy === entry.seq);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <>
      {filter === "all" && (
        <div className="flex min-h-[26px] items-center gap-2 pl-[11px] max-sm:min-h-9">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={open ? panel : undefined}
            onClick={() => setOpen(!open)}
            title="Its logs, result and time"
            className="-my-0.5 flex min-h-[26px] min-w-0 items-center gap-1.5 rounded-control pr-1 text-left hover:bg-sunken max-sm:min-h-9"
          >
            <Chevron aria-hidden className="size-3.5 shrink-0 text-ink-3" />
            <span className="truncate font-mono text-12 font-medium">{code.name}</span>
            <span className="text-12 whitespace-nowrap text-ink-3">
              {versionWords(code)}
              {slowed && ", slowed"}
            </span>
          </button>
          {run.outcome !== "answered" && <OutcomeWord run={run} />}
          <span className="ml-auto flex shrink-0 items-center gap-2 text-12 tabular-nums max-sm:gap-1">
            <span className="max-sm:hidden">
              <MiniTime durationMs={latencyMs} />
            </span>
            <span
              className={classNames(
                "min-w-12 text-right whitespace-nowrap",
                isLate(latencyMs) ? "font-medium text-warn" : "text-ink-2",
              )}
            >
              {durationWords(latencyMs)}
            </span>
          </span>
        </div>
      )}
      {open && filter === "all" && (
        <RunOpened id={panel} entry={entry} payload={event.payload} account={session.account} />
      )}
      {overtaken && filter === "all" && (
        <RaceView run={entry} faster={overtaken} session={session} />
      )}
      {effects.map((effect) => (
        <EffectRow
          key={effect.entry.seq}
          node={effect}
          beside={beside}
          run={entry}
          session={session}
          filter={filter}
        />
      ))}
      {pending && (
        <p className="flex min-h-[26px] items-center gap-2 pl-[31px] text-ink-3">
          Its answer is on its way; the clock has not come to it yet
        </p>
      )}
      {!pending && effects.length === 0 && filter === "all" && (
        <p className="flex min-h-[26px] items-center gap-2 pl-[31px] text-ink-3">
          No effect, and no automatic message is set
        </p>
      )}
    </>
  );
}

export const versionWords = ({ version, lambdaId }: EntryOf<"run">["code"]): string =>
  version === null ? (lambdaId === undefined ? "of the scenario" : "draft") : `v${version}`;
