"use client";
import { usePathname } from "next/navigation";
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { useEngine } from "@/components/shell/use-engine";
import { askForPane, asks } from "@/components/workspace/keys";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { checkPayload } from "@/lib/domain/events/check-payload";
import type { Run } from "@/lib/domain/invocations/run";
import { unparsedWords } from "./fit-mark";
import { type Parsed, parseJson } from "./parse-json";
import { PayloadFields } from "./payload-fields";
import { PayloadPicker } from "./payload-picker";
import { RunButton, type Source } from "./run-button";
import { isStale } from "./stale";
import type { TestInputs } from "./test-inputs";
import { TestResult } from "./test-result";
import { useOpenedRun } from "./use-opened-run";
import { useTestInput } from "./use-test-input";
import { useTestPayloads } from "./use-test-payloads";
import { useTestRun } from "./use-test-run";

const nothingYet: Parsed = { ok: true, value: null };

/** The right pane of a function's screen: what to run it with, and what that would do. */
export function TestPanel() {
  const { account, lambda, event, settings, draft, openLine, setRunError } = useWorkspace();
  const saved = useTestPayloads(account, lambda.id);
  const test = useTestInput(account, lambda.id, event, saved.payloads);
  useOpenedRun(account, lambda.id, test);
  const { start, stop, since, last, failure, stopped } = useTestRun(account, lambda.id);
  const [source, setSource] = useState<Source>("text");
  const [tried, setTried] = useState(false);
  const engine = useEngine(account);
  const why = useId();

  const text = useDeferredValue(test.input?.text);
  const parsed = useMemo(() => (text === undefined ? nothingYet : parseJson(text)), [text]);
  const misfits = useMemo(
    () => (parsed.ok && text !== undefined ? checkPayload(event.id, parsed.value) : []),
    [parsed, text, event],
  );

  const onScreen = { code: draft.text, environment: draft.environment };
  const run = () => {
    if (!test.input) return;
    const now = parseJson(test.input.text);
    setTried(!now.ok);
    if (!now.ok) return;
    start({
      input: test.input,
      payload: now.value,
      calls: test.inputs.calls,
      recordingOf: recordingFor(test.inputs, last?.run),
      source: source === "text" ? { is: "text", ...onScreen } : { is: "version", version: source },
    });
  };
  useAskedToRun(`/${account}/functions/${lambda.id}`, run);
  useMarkedError(last, draft.text, setRunError);

  return (
    <section aria-label="Test" className="flex h-full min-h-0 flex-1 flex-col bg-surface">
      <div className="flex h-11 shrink-0 items-center gap-1.5 border-b border-line px-3 max-sm:h-[52px]">
        <PayloadPicker test={test} saved={saved} parsed={parsed} />
        <RunButton
          account={account}
          lambda={lambda}
          source={source}
          onSource={setSource}
          calls={test.inputs.calls}
          onCalls={(calls) => test.replace((was) => ({ ...was, calls }))}
          onRun={run}
          blockedBy={parsed.ok ? undefined : why}
        />
        <span id={why} className="sr-only">
          {!parsed.ok && `${unparsedWords(parsed)} Mend it to run.`}
        </span>
      </div>
      {engine.state === "stopped" && (
        <p role="status" className="shrink-0 border-b border-line px-3 py-1.5 text-12 text-warn">
          Engine stopped. Tests and deploys wait.
        </p>
      )}
      <PayloadFields
        lambdaId={lambda.id}
        event={event}
        input={test.input}
        parsed={parsed}
        misfits={misfits}
        onChange={test.change}
      />
      <TestResult
        since={since}
        last={last}
        failure={failure}
        stopped={stopped}
        stale={last !== null && isStale(last.ask, { input: test.input, source, text: onScreen })}
        blocked={tried && !parsed.ok ? unparsedWords(parsed) : undefined}
        onStop={stop}
        onRun={run}
        event={event}
        settings={settings}
        limits={lambda.limits}
        networkPage={`/${account}/settings/network`}
        openLine={openLine}
      />
    </section>
  );
}

/** The run whose answers recorded calls get: the opened one, else the one that is shown. */
function recordingFor(inputs: TestInputs, shown: Run | undefined): string | undefined {
  if (inputs.calls !== "recorded") return undefined;
  if (inputs.pick === "run" && inputs.run) return inputs.run.id;
  return shown && shown.calls.length > 0 ? shown.id : undefined;
}

/** Runs when a key or a button elsewhere on the Code tab asks for it, and comes into sight. */
function useAskedToRun(address: string, run: () => void) {
  const onCode = usePathname() === address;
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!onCode) return;
    const onAsked = () => {
      askForPane("test");
      latest.current();
    };
    window.addEventListener(asks.run, onAsked);
    return () => window.removeEventListener(asks.run, onAsked);
  }, [onCode]);
}

/** The line of the last run's error is marked in the text that ran, while that is on the screen. */
function useMarkedError(
  last: ReturnType<typeof useTestRun>["last"],
  text: string,
  setRunError: ReturnType<typeof useWorkspace>["setRunError"],
) {
  const onScreen = useRef(text);
  useEffect(() => {
    onScreen.current = text;
  });
  useEffect(() => {
    if (!last) return;
    const { run, ask } = last;
    const ran = ask.source.is === "text" && ask.source.code === onScreen.current;
    setRunError(ran && run.error?.line !== undefined ? run.error : null);
  }, [last, setRunError]);
}
