"use client";
import useSWR from "swr";
import type { AccountSettings } from "@/lib/domain/accounts/settings";
import { call } from "@/lib/http/client";
import { getSettings } from "@/lib/http/endpoints/settings";

/** The account's settings; `initial` is what the server rendered. */
export function useSettings(account: string, initial: AccountSettings): AccountSettings {
  const { data } = useSWR(["settings", account], () => call(getSettings, { params: { account } }), {
    fallbackData: initial,
  });
  return data ?? initial;
}
