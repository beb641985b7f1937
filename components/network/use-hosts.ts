"use client";
import useSWR from "swr";
import { toast, toastError } from "@/components/ui/toast";
import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import { call } from "@/lib/http/client";
import { allowHost, removeHost } from "@/lib/http/endpoints/egress";
import { getSettings } from "@/lib/http/endpoints/settings";

/** The account's list, and what changes it. `initial` is what the server rendered. */
export function useHosts(account: string, initial: AllowedHost[]) {
  const { data: hosts, mutate } = useSWR(
    ["hosts", account],
    async () => (await call(getSettings, { params: { account } })).allowedHosts,
    { fallbackData: initial },
  );
  const put = async (entry: AllowedHost) => {
    const list = await call(allowHost, { params: { account }, body: entry });
    await mutate(list, { revalidate: false });
  };
  const takeBack = (entry: AllowedHost) => void put(entry).catch(toastError);

  return {
    hosts,
    /** Throws what the server says against it. */
    add: put,
    async mark(entry: AllowedHost, isPrivate: boolean): Promise<void> {
      try {
        await put({ ...entry, private: isPrivate });
        toast(`${entry.host} is ${isPrivate ? "marked private" : "public only"} now.`, {
          run: () => takeBack(entry),
        });
      } catch (thrown) {
        toastError(thrown);
      }
    },
    async remove(entry: AllowedHost): Promise<void> {
      try {
        const { host } = entry;
        const list = await call(removeHost, { params: { account, host } });
        await mutate(list, { revalidate: false });
        toast(`${host} removed. Functions call it no more.`, { run: () => takeBack(entry) });
      } catch (thrown) {
        toastError(thrown);
      }
    },
  };
}
