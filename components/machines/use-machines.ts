"use client";
import useSWR, { mutate } from "swr";
import type { MachineAccess } from "@/lib/domain/access/machine";
import { call } from "@/lib/http/client";
import { listMachines } from "@/lib/http/endpoints/machines";

const key = (account: string) => ["machines", account] as const;

/** The account's programs; `initial` is what the server rendered. */
export function useMachines(account: string, initial: MachineAccess): MachineAccess {
  const { data } = useSWR(key(account), () => call(listMachines, { params: { account } }), {
    fallbackData: initial,
  });
  return data;
}

export function reloadMachines(account: string): Promise<unknown> {
  return mutate(key(account));
}
