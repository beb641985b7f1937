"use client";
import useSWR from "swr";
import { useTests } from "@/components/tests/use-tests";
import { useWorkspace } from "@/components/workspace/workspace-context";
import type { Source } from "@/lib/domain/lambdas/lambda";
import { call } from "@/lib/http/client";
import { runTests } from "@/lib/http/endpoints/simulations";
import type { Tests } from "./checks";

/** Runs the function's tests on a source, once for each that is looked at. */
export function useTestCheck({ code, environment }: Source, wanted: boolean): Tests {
  const { account, lambda } = useWorkspace();
  const { id } = lambda;
  const { tests = [] } = useTests(account, id);
  // What a test expects may have changed since.
  const expected = tests.map((test) => [test.id, test.assertions]);
  const { data, error } = useSWR(
    wanted && tests.length > 0 ? ["tested", account, id, code, environment, expected] : null,
    () => call(runTests, { params: { account, id }, body: { code, environment } }),
    { revalidateOnFocus: false, revalidateOnReconnect: false },
  );
  if (!wanted || tests.length === 0) return { is: "none" };
  if (data) return { is: "done", results: data };
  if (error === undefined) return { is: "trying", count: tests.length };
  return { is: "failed", message: error instanceof Error ? error.message : "" };
}
