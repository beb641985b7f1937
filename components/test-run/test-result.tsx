"use client";
import { CircleX, CloudOff } from "lucide-react";
import { memo, type ReactNode, useEffect, useState } from "react";
import { EffectPreview } from "@/components/effects/effect-preview";
import { TroubleCard } from "@/components/effects/failure-card";
import { runSentence } from "@/components/effects/run-sentence";
import { TimeBar } from "@/components/effects/time-bar";
import { hasTrouble } from "@/components/runs/run-calls";
import { type Detail, RunDetails } from "@/components/runs/run-details";
import { hasLogs } from "@/components/runs/run-logs";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { asks } from "@/components/workspace/keys";
import type { AccountSettings } from "@/lib/domain/accounts/settings";
import type { EventDefinition } from "@/lib/domain/events/catalog";
import type { LambdaLimits } from "@/lib/domain/invocations/limits";
import { Running } from "./running";
import type { FinishedTest } from "./use-test-run";

/** The lower part of the test panel: what the run would do, then its time, logs and answer. */
export function TestResult({
  since,
  last,
  failure,
  stopped,
  stale,
  blocked,
  networkPage,
  onStop,
  onRun,
  ...shown
}: {
  since: number | null;
  last: FinishedTest | null;
  /** what was thrown where no run came back at all */
  failure: unknown;
  /** the last attempt was stopped */
  stopped: boolean;
  stale: boolean;
  /** why Run did nothing */
  blocked: string | undefined;
  networkPage: string;
  onStop: () => void;
  onRun: () => void;
  event: EventDefinition;
  settings: AccountSettings;
  limits: LambdaLimits;
  openLine: (line: number, column?: number) => void;
}) {
  return (
    <>
      <section
        aria-label="What it would do"
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto px-3.5 pt-3 pb-3 -outline-offset-2"
      >
        <div className="mb-1.5 flex min-h-5 items-center gap-2">
          <h2 className="text-14">What it would do</h2>
          {since !== null && <Running since={since} onStop={onStop} />}
        </div>
        {stopped && (
          <p role="status" className="pb-1.5 text-12 text-ink-2">
            Stopped before it answered.{last && " Below is the run before it."}
          </p>
        )}
        {stale && <p className="pb-1.5 text-12 text-warn">From an earlier text. Run again.</p>}
        {blocked && (
          <Trouble icon={CircleX} title="This payload does not parse">
            <p className="mt-1 text-12 text-ink-2">{blocked} Mend it to run.</p>
          </Trouble>
        )}
        {failure != null && (
          <Trouble icon={CloudOff} title="It did not run">
            <p className="mt-1 text-12 text-ink-2">{messageOf(failure)}</p>
            <Button size="small" className="mt-2" onClick={onRun}>
              Try again
            </Button>
          </Trouble>
        )}
        {last && <Preview last={last} {...shown} />}
        {!last && since === null && !stopped && (
          <p className="flex flex-wrap items-center gap-1.5 text-12 text-ink-3">
            Run to see what this function would do. <Kbd keys="mod+enter" />
          </p>
        )}
      </section>
      {last && <Foot last={last} networkPage={networkPage} />}
      <p role="status" aria-label="Result of the run" className="sr-only">
        {since === null && last && runSentence(last.run)}
      </p>
    </>
  );
}

function Trouble({ children, ...card }: Parameters<typeof TroubleCard>[0]) {
  return (
    <div role="alert" className="mb-3">
      <TroubleCard {...card}>{children as ReactNode}</TroubleCard>
    </div>
  );
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : "Something failed. Try again.";
}

/** Drawn once a run, however much is typed beside it. */
const Preview = memo(function Preview({
  last: { run, ask },
  event,
  settings,
  limits,
  openLine,
}: {
  last: FinishedTest;
  event: EventDefinition;
  settings: AccountSettings;
  limits: LambdaLimits;
  openLine: (line: number, column?: number) => void;
}) {
  return (
    <EffectPreview
      run={run}
      kind="test"
      event={event}
      payload={ask.payload}
      settings={settings}
      limits={limits}
      openLine={ask.source.is === "text" ? openLine : undefined}
    />
  );
});

const Foot = memo(function Foot({
  last: { run },
  networkPage,
}: {
  last: FinishedTest;
  networkPage: string;
}) {
  const [wanted, setWanted] = useState<Detail | null>("logs");
  const logged = hasLogs(run);
  const there = { logs: logged, calls: run.calls.length > 0, result: true };
  // What is wanted may not be there this time: what is, in its place. Calls that went well can wait.
  const instead = logged ? "logs" : hasTrouble(run.calls) ? "calls" : null;
  const open = wanted === null || there[wanted] ? wanted : instead;
  useEffect(() => {
    const toggle = () => setWanted(open !== null ? null : logged ? "logs" : "result");
    window.addEventListener(asks.logs, toggle);
    return () => window.removeEventListener(asks.logs, toggle);
  }, [open, logged]);
  return (
    <div className="flex max-h-[45%] shrink-0 flex-col px-3.5 pb-1">
      <div className="border-t border-line pt-2.5 pb-2">
        <TimeBar durationMs={run.durationMs} cpuMs={run.cpuMs} />
      </div>
      <RunDetails run={run} networkPage={networkPage} open={open} onOpen={setWanted} />
    </div>
  );
});
