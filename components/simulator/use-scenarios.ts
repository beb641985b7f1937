"use client";
import useSWR from "swr";
import type { SimulationSummary } from "@/lib/domain/simulation/simulation";
import { call } from "@/lib/http/client";
import { listSimulations } from "@/lib/http/endpoints/simulations";

/** The scenarios of the account and those that come with the product; `initial` is what the server rendered. */
export function useScenarios(account: string, initial: SimulationSummary[]) {
  const { data, mutate } = useSWR(
    ["scenarios", account],
    () => call(listSimulations, { params: { account }, query: { saved: "true" } }),
    { fallbackData: initial },
  );
  return { scenarios: data, reload: () => mutate() };
}

export const isShipped = ({ id }: Pick<SimulationSummary, "id">): boolean =>
  id.startsWith("shipped-");
