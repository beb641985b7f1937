"use client";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { CallMode } from "@/lib/domain/invocations/recording";
import type { Run } from "@/lib/domain/invocations/run";
import type { Source } from "@/lib/domain/lambdas/lambda";
import { call } from "@/lib/http/client";
import { testLambda } from "@/lib/http/endpoints/runs";
import type { TypedInput } from "./test-inputs";

/** What a run is asked with: the fields as they stand, and the text or the version that is to run. */
export interface TestAsk {
  input: TypedInput;
  payload: unknown;
  calls: CallMode;
  /** the run whose answers recorded calls get; the newest that called anything where none is named */
  recordingOf?: string | undefined;
  source: ({ is: "text" } & Source) | { is: "version"; version: number };
}

export interface FinishedTest {
  run: Run;
  ask: TestAsk;
}

export type TestState = {
  /** when the run under way was asked for */
  since: number | null;
  last: FinishedTest | null;
  /** the last attempt brought no run at all */
  failure: unknown;
  /** the last attempt was stopped before it answered */
  stopped: boolean;
};

const atRest = { since: null, failure: null, stopped: false };

/** One test run at a time, with the marks by which its speed is measured. */
export function useTestRun(account: string, id: string) {
  const [state, setState] = useState<TestState>({ ...atRest, last: null });
  const underWay = useRef<AbortController | null>(null);

  const start = useCallback(
    (ask: TestAsk) => {
      if (underWay.current) return;
      performance.clearMarks("parley:run-painted");
      performance.clearMarks("parley:run-start");
      performance.mark("parley:run-start");
      const controller = new AbortController();
      underWay.current = controller;
      setState((was) => ({ ...was, ...atRest, since: performance.now() }));
      const { input, payload, source, calls, recordingOf } = ask;
      const body = {
        input: { headers: input.headers.filter((header) => header.key !== ""), payload },
        calls,
        ...(recordingOf === undefined ? {} : { recordingOf }),
        ...(source.is === "text"
          ? { code: source.code, environment: source.environment }
          : { version: source.version }),
      };
      call(testLambda, { params: { account, id }, body, signal: controller.signal })
        .then(
          (run) => setState({ ...atRest, last: { run, ask } }),
          (thrown: unknown) =>
            setState((was) => ({
              ...was,
              ...atRest,
              ...(controller.signal.aborted ? { stopped: true } : { failure: thrown }),
            })),
        )
        .finally(() => {
          underWay.current = null;
        });
    },
    [account, id],
  );
  const stop = useCallback(() => underWay.current?.abort(), []);
  useEffect(() => () => underWay.current?.abort(), []);
  usePaintMark(state.last);
  return { ...state, start, stop };
}

/** Marks the first frame that shows a result: the second one asked for after it was laid out. */
function usePaintMark(last: FinishedTest | null) {
  useLayoutEffect(() => {
    if (!last) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => performance.mark("parley:run-painted"));
    });
    return () => cancelAnimationFrame(frame);
  }, [last]);
}
