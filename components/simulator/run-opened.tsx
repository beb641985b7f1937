import Link from "next/link";
import type { ReactNode } from "react";
import { FailureCard } from "@/components/effects/failure-card";
import { TimeBar } from "@/components/effects/time-bar";
import { RunCalls } from "@/components/runs/run-calls";
import { RunLogs } from "@/components/runs/run-logs";
import { RunResult } from "@/components/runs/run-result";
import type { EntryOf } from "@/lib/domain/conversations/story";
import { limitsFor } from "@/lib/domain/invocations/limits";

/** All of a run: how it failed, its time, logs, calls and what it answered. */
export function RunOpened({
  id,
  entry,
  payload,
  account,
}: {
  id: string;
  entry: EntryOf<"run">;
  payload: unknown;
  account: string;
}) {
  const { run, code } = entry;
  const { outcome } = run;
  return (
    <div
      id={id}
      role="region"
      aria-label={`Run of ${code.name}`}
      className="my-1 ml-[27px] flex flex-col divide-y divide-line rounded-panel border border-line bg-bg px-3"
    >
      {outcome !== "answered" && (
        <div className="py-2.5">
          <FailureCard
            failure={{ ...run, outcome, kind: "test", payload, limits: limitsFor("test", {}) }}
            openLine={undefined}
          />
        </div>
      )}
      <div className="py-2.5">
        <TimeBar durationMs={run.durationMs} cpuMs={run.cpuMs} />
      </div>
      <Part title="Logs">
        <RunLogs logs={run.logs} dropped={run.droppedLogs} />
      </Part>
      {run.calls.length > 0 && (
        <Part title="Calls">
          <RunCalls calls={run.calls} networkPage={`/${account}/settings/network`} />
        </Part>
      )}
      <Part title="Result">
        <RunResult result={run.result} answered={outcome === "answered"} />
      </Part>
      {code.lambdaId !== undefined && (
        <p className="flex gap-4 py-2 text-12">
          <Link
            href={`/${account}/functions/${code.lambdaId}${run.error?.line === undefined ? "" : `?line=${run.error.line}`}`}
            className="text-accent hover:underline"
          >
            {run.error?.line === undefined ? "Open in the editor" : `Go to line ${run.error.line}`}
          </Link>
          {code.version !== null && (
            <Link
              href={`/${account}/functions/${code.lambdaId}/versions/${code.version}`}
              className="text-accent hover:underline"
            >
              Look at v{code.version}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="py-2">
      <h4 className="mb-0.5 text-11 font-medium text-ink-3">{title}</h4>
      {children}
    </section>
  );
}
