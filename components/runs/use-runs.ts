"use client";
import useSWR, { mutate } from "swr";
import type { Invocation, InvocationSummary, Run } from "@/lib/domain/invocations/run";
import { call } from "@/lib/http/client";
import { getRun, listRuns } from "@/lib/http/endpoints/runs";

export type KindFilter = "all" | "test" | "live";

const listKey = (account: string, id: string, kind: KindFilter) =>
  ["runs", account, id, kind] as const;
const oneKey = (account: string, id: string, run: string) => ["run", account, id, run] as const;

/** The last hundred runs of a function, asked for again every few seconds while they are in sight. */
export function useRuns(account: string, id: string, kind: KindFilter) {
  // Until the filtered hundred is there, what is known of all runs is shown filtered.
  const { data: all } = useSWR<InvocationSummary[]>(listKey(account, id, "all"), null);
  const { data, error, mutate } = useSWR(
    listKey(account, id, kind),
    () => call(listRuns, { params: { account, id }, query: kind === "all" ? {} : { kind } }),
    { refreshInterval: 5000 },
  );
  const runs = data ?? all?.filter((run) => kind === "all" || run.kind === kind);
  return { runs, error: error as unknown, reload: () => void mutate() };
}

/** One run. It never changes, so it is asked for once. */
export function useRun(account: string, id: string, run: string) {
  const { data, error, mutate } = useSWR(
    oneKey(account, id, run),
    () => call(getRun, { params: { account, id, run } }),
    { revalidateIfStale: false, revalidateOnFocus: false, revalidateOnReconnect: false },
  );
  return { run: data, error: error as unknown, reload: () => void mutate() };
}

/** Shows a run that just finished before the server has written it down. */
export function rememberRun(
  account: string,
  run: Run,
  of: Pick<Invocation, "lambdaId" | "eventId" | "version" | "input">,
): Promise<unknown> {
  const kept: Invocation = { ...run, ...of, kind: "test", at: new Date().toISOString() };
  return mutate(oneKey(account, of.lambdaId, run.id), kept, { revalidate: false });
}
