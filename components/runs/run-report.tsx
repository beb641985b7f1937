import type { ReactNode } from "react";
import { CodeBlock } from "@/components/code/code-block";
import { EffectPreview } from "@/components/effects/effect-preview";
import { TimeBar } from "@/components/effects/time-bar";
import { CopyButton } from "@/components/ui/copy-button";
import type { AccountSettings } from "@/lib/domain/accounts/settings";
import type { EventDefinition } from "@/lib/domain/events/catalog";
import type { LambdaInput } from "@/lib/domain/events/payload-views";
import type { LambdaLimits } from "@/lib/domain/invocations/limits";
import type { Invocation } from "@/lib/domain/invocations/run";
import { RunCalls } from "./run-calls";
import { RunLogs } from "./run-logs";
import { RunResult } from "./run-result";
import { ValueTree } from "./value-tree";
import { valueKind } from "./value-words";

/** All of a kept run: the effect first, then time, logs, calls, the raw answer and what it was given. */
export function RunReport({
  run,
  input,
  event,
  settings,
  limits,
  networkPage,
  openLine,
}: {
  run: Invocation;
  input: LambdaInput;
  event: EventDefinition;
  settings: AccountSettings;
  limits: LambdaLimits;
  networkPage: string;
  openLine: ((line: number, column?: number) => void) | undefined;
}) {
  const answered = run.outcome === "answered";
  return (
    <div className="grid flex-1 max-md:content-start md:grid-cols-[minmax(0,452px)_minmax(0,1fr)]">
      <section
        aria-label="Effects of the run"
        className="border-line px-3.5 py-3 max-md:border-b md:border-r"
      >
        <h3 className="mb-1.5 text-14">
          {run.kind === "live" ? "What it did" : "What it would do"}
        </h3>
        <EffectPreview
          run={run}
          kind={run.kind}
          event={event}
          payload={input.payload}
          settings={settings}
          limits={limits}
          openLine={openLine}
        />
        <div className="mt-4 border-t border-line pt-3">
          <TimeBar durationMs={run.durationMs} cpuMs={run.cpuMs} />
        </div>
      </section>
      <div className="min-w-0">
        <Part title="Logs" note={(run.logs.length + run.droppedLogs).toLocaleString("en-US")}>
          <RunLogs logs={run.logs} dropped={run.droppedLogs} />
        </Part>
        {run.calls.length > 0 && (
          <Part title="Calls" note={String(run.calls.length)}>
            <RunCalls calls={run.calls} networkPage={networkPage} />
          </Part>
        )}
        <Part title="Result" note={answered ? valueKind(run.result) : "none"}>
          <RunResult result={run.result} answered={answered} />
        </Part>
        <Part title="Input">
          <Input input={input} />
        </Part>
      </div>
    </div>
  );
}

function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="border-b border-line px-3.5 py-3">
      <h3 className="mb-1.5 flex items-baseline gap-2">
        {title} {note && <span className="font-mono text-11 font-normal text-ink-3">{note}</span>}
      </h3>
      {children}
    </section>
  );
}

/** Longer payloads are looked into part by part: colouring them would hold the page. */
const colouredCharacters = 50_000;

function Input({ input }: { input: LambdaInput }) {
  const text = JSON.stringify(input.payload ?? null, null, 2);
  return (
    <div className="relative">
      <CopyButton className="absolute top-1 right-1 z-10" text={text} what="payload" />
      {text.length <= colouredCharacters ? (
        <CodeBlock
          text={text}
          language="json"
          label="Payload of the run"
          className="max-h-[480px] rounded-panel border border-line bg-bg"
        />
      ) : (
        <div className="font-mono text-[11.5px] leading-[18px]">
          <ValueTree open value={input.payload} />
        </div>
      )}
      {input.headers.length > 0 && (
        <dl
          aria-label="Headers of the run"
          className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 font-mono text-[11.5px]"
        >
          {input.headers.map(({ key, value }, index) => (
            <div key={index} className="contents">
              <dt className="text-ink-3">{key}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
