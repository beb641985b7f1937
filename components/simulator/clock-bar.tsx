"use client";
import { Pause, Play, SkipForward } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Tooltip } from "@/components/ui/tooltip";
import { ClockFace } from "./clock-face";
import { dayTime } from "./clock-words";
import { nextWords } from "./next-words";
import { RefusalWords } from "./refusal-words";
import type { Session } from "./session";
import type { ClockWays } from "./use-clock-ways";

/** The first line: what time it is there, how it goes on, and what becomes of all that was done. */
export function ClockBar({
  session,
  ways,
  children,
}: {
  session: Session;
  ways: ClockWays;
  /** what is done with the whole session */
  children: ReactNode;
}) {
  const { clock, next, conversations, zone, kept, readOnly } = session;
  const still = readOnly !== undefined || !kept;
  const nextLabel = next ? nextWords(next, conversations, zone, ways.stamp) : "nothing";
  return (
    <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line bg-surface px-4 py-1.5 max-sm:gap-x-2 max-sm:px-3">
      <h1 className="text-16 max-md:sr-only">Simulator</h1>
      <div className="flex items-center gap-1.5 max-sm:w-full md:ml-1.5 md:border-l md:border-line md:pl-4">
        <div className="mr-2">
          <ClockFace now={clock.now} running={clock.running} zone={zone} stamp={ways.stamp} />
        </div>
        <div className="flex items-center gap-1.5 max-sm:ml-auto">
          <Tooltip
            label={
              clock.running ? (
                <>
                  Stop the clock <Kbd keys="Space" />
                </>
              ) : (
                <>
                  Run the clock; while it stands, each act takes a second <Kbd keys="Space" />
                </>
              )
            }
          >
            <Button
              size="icon-small"
              aria-label={clock.running ? "Stop the clock" : "Run the clock"}
              aria-pressed={clock.running}
              disabled={still}
              onClick={clock.toggle}
            >
              {clock.running ? (
                <Pause className="size-3.5" strokeWidth={1.75} aria-hidden />
              ) : (
                <Play className="size-3.5" strokeWidth={1.75} aria-hidden />
              )}
            </Button>
          </Tooltip>
          <Tooltip label="How fast the clock runs">
            <Button
              size="small"
              tone="ghost"
              className="min-w-10 tabular-nums"
              aria-label={`Speed: ${clock.speed}×`}
              disabled={still}
              onClick={() => clock.setSpeed(clock.speed === 1 ? 60 : 1)}
            >
              {clock.speed}×
            </Button>
          </Tooltip>
        </div>
      </div>
      <div className="flex min-w-0 items-center gap-1.5 max-sm:w-full">
        <Button
          size="small"
          disabled={still || !next}
          onClick={ways.toNext}
          className="min-w-0 shrink max-sm:flex-1"
          title={next ? undefined : "Nobody waits, so nothing happens by itself"}
        >
          <SkipForward className="size-3.5" strokeWidth={1.75} aria-hidden />
          <span className="truncate">Next: {nextLabel}</span>
        </Button>
        <Button size="small" disabled={still} onClick={ways.halfAnHour}>
          +30 min
        </Button>
        {ways.opening !== undefined && (
          <Button
            size="small"
            disabled={still}
            onClick={ways.toOpening}
            aria-label={`To the next opening, ${dayTime(ways.opening, zone)}`}
          >
            {dayTime(ways.opening, zone)}
          </Button>
        )}
      </div>
      <div className="ml-auto flex items-center gap-2 max-sm:w-full">{children}</div>
      <RefusalWords session={session} place="clock" />
    </header>
  );
}
