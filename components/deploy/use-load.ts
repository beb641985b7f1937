"use client";
import useSWR from "swr";
import { useWorkspace } from "@/components/workspace/workspace-context";
import type { Source } from "@/lib/domain/lambdas/lambda";
import { call } from "@/lib/http/client";
import { checkLoad } from "@/lib/http/endpoints/deployments";
import type { Load } from "./checks";

/** Loads a source in the engine as a deploy would, once for each that is looked at. */
export function useLoad({ code, environment }: Source, wanted: boolean): Load {
  const { account, lambda } = useWorkspace();
  const { id, limits } = lambda;
  const { data, error } = useSWR(
    wanted ? ["load", account, id, limits, code, environment] : null,
    () => call(checkLoad, { params: { account, id }, body: { code, environment } }),
    { revalidateOnFocus: false, revalidateOnReconnect: false },
  );
  if (!wanted) return { is: "untried" };
  if (data) return data.problem ? { is: "problem", problem: data.problem } : { is: "loads" };
  if (error === undefined) return { is: "trying" };
  return { is: "failed", message: error instanceof Error ? error.message : "" };
}
