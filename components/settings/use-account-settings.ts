"use client";
import useSWR from "swr";
import { toast, toastError } from "@/components/ui/toast";
import type { AccountSettings } from "@/lib/domain/accounts/settings";
import { call } from "@/lib/http/client";
import { getSettings, updateSettings } from "@/lib/http/endpoints/settings";

/** What becomes of the settings, from what they are at the server right now. */
export type SettingsChange = (now: AccountSettings) => Partial<AccountSettings>;

/** The account's settings, and what changes them. `initial` is what the server rendered. */
export function useAccountSettings(account: string, initial: AccountSettings) {
  const params = { account };
  const { data: settings, mutate } = useSWR(
    ["settings", account],
    () => call(getSettings, { params }),
    { fallbackData: initial },
  );

  /** Throws what the server says against it. Lists keep what others added to them meanwhile. */
  async function change(next: SettingsChange): Promise<void> {
    const now = await call(getSettings, { params });
    const after = await call(updateSettings, { params, body: next(now) });
    await mutate(after, { revalidate: false });
  }

  return {
    settings,
    change,
    /** For what takes one click: shown at once, said in a toast, and taken back from there. */
    async changeNow(next: SettingsChange, words: string, back: SettingsChange): Promise<void> {
      await mutate((shown) => ({ ...(shown ?? settings), ...next(shown ?? settings) }), {
        revalidate: false,
      });
      try {
        await change(next);
        toast(words, { run: () => void change(back).catch(toastError) });
      } catch (thrown) {
        void mutate();
        toastError(thrown);
      }
    },
  };
}

export type SettingsInHand = ReturnType<typeof useAccountSettings>;
