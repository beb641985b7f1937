"use client";
import useSWR from "swr";
import { useWorkspace } from "@/components/workspace/workspace-context";
import type { TestResult } from "@/lib/domain/simulation/compared";
import { call } from "@/lib/http/client";
import { runTests } from "@/lib/http/endpoints/simulations";

/** The last run of a function's tests, and on which text. */
export type TestRuns =
  | { is: "running"; since: number }
  | { is: "done"; results: TestResult[]; of: string; tookMs: number }
  | { is: "failed"; message: string };

/** Runs all tests on the text on the screen; what came of it is there in every tab of the function. */
export function useTestRuns() {
  const { account, lambda, draft } = useWorkspace();
  const { text: code, environment } = draft;
  const of = JSON.stringify([code, environment]);
  const { data: runs, mutate } = useSWR<TestRuns>(["test-runs", account, lambda.id], null);
  return {
    runs,
    /** whether they are about the text and the variables as they stand now */
    current: runs?.is === "done" && runs.of === of,
    async runAll(): Promise<void> {
      const since = performance.now();
      await mutate({ is: "running", since }, { revalidate: false });
      const answer = await call(runTests, {
        params: { account, id: lambda.id },
        body: { code, environment },
      }).then(
        (results): TestRuns => ({ is: "done", results, of, tookMs: performance.now() - since }),
        (thrown: unknown): TestRuns => ({
          is: "failed",
          message: thrown instanceof Error ? thrown.message : "Try again.",
        }),
      );
      // A later run counts, also where it is answered sooner.
      const mine = (known?: TestRuns) => known?.is === "running" && known.since === since;
      await mutate((known) => (mine(known) ? answer : known), { revalidate: false });
    },
  };
}
