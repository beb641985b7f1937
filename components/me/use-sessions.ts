"use client";
import useSWR, { mutate } from "swr";
import type { PersonSession } from "@/lib/domain/access/session";
import { call } from "@/lib/http/client";
import { listSessions } from "@/lib/http/endpoints/people";

const key = "my sessions";

export function useSessions(initial: PersonSession[]): PersonSession[] {
  const ask = () => call(listSessions, { params: {} });
  return useSWR(key, ask, { fallbackData: initial }).data ?? initial;
}

export function reloadSessions(): Promise<unknown> {
  return mutate(key);
}
