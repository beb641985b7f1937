"use client";
import useSWR from "swr";
import { call } from "@/lib/http/client";
import { getEngine } from "@/lib/http/endpoints/health";

/** Whether tests can run, asked again every few seconds while the page is in sight. */
export function useEngine(account: string) {
  const { data, error } = useSWR(
    ["engine", account],
    () => call(getEngine, { params: { account } }),
    { refreshInterval: 10_000, dedupingInterval: 2000 },
  );
  return {
    state: error ? ("stopped" as const) : data?.state,
    gateway: data?.gateway,
  };
}
