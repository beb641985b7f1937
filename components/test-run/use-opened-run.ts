"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { toast, toastError } from "@/components/ui/toast";
import { askForPane } from "@/components/workspace/keys";
import { lambdaInput } from "@/lib/domain/events/payload-views";
import { call } from "@/lib/http/client";
import { getRun } from "@/lib/http/endpoints/runs";
import { inputAsTyped, withRun } from "./test-inputs";
import type { TestInput } from "./use-test-input";

/** `?run=…` in the address brings that run's input into the fields; the address is then plain again. */
export function useOpenedRun(account: string, id: string, test: TestInput) {
  const run = useSearchParams().get("run");
  const pathname = usePathname();
  const latest = useRef(test);
  useEffect(() => {
    latest.current = test;
  });
  useEffect(() => {
    if (run === null) return;
    const ended = new AbortController();
    call(getRun, { params: { account, id, run }, signal: ended.signal }).then(
      (opened) => {
        const input = lambdaInput.safeParse(opened.input);
        const time = new Date(opened.at).toLocaleTimeString("en-GB");
        const undo = latest.current.replace((was) =>
          withRun(was, {
            id: run,
            label: `Input of ${time}`,
            input: inputAsTyped(
              input.success ? input.data : { headers: [], payload: opened.input },
            ),
          }),
        );
        askForPane("test");
        toast(`The input of the run of ${time} is in the test panel.`, { run: undo });
        window.history.replaceState(null, "", pathname);
      },
      (thrown: unknown) => {
        if (!ended.signal.aborted) toastError(thrown);
      },
    );
    return () => ended.abort();
  }, [account, id, run, pathname]);
}
