"use client";
import useSWR, { mutate } from "swr";
import type { ListedSecret } from "@/lib/domain/secrets/secret";
import { call } from "@/lib/http/client";
import { listSecrets } from "@/lib/http/endpoints/secrets";

const key = (account: string) => ["secrets", account] as const;

/** The account's secrets by name, shared by all screens; `initial` is what the server rendered. */
export function useSecrets(account: string, initial?: ListedSecret[]) {
  const { data } = useSWR(
    key(account),
    () => call(listSecrets, { params: { account } }),
    initial ? { fallbackData: initial } : {},
  );
  return data;
}

/** The names as the server has them now, for whoever is about to write one. */
export async function secretNames(account: string): Promise<string[]> {
  const listed = call(listSecrets, { params: { account } });
  const secrets = await mutate<ListedSecret[]>(key(account), listed, { revalidate: false });
  return secrets?.map(({ name }) => name) ?? [];
}

export function reloadSecrets(account: string): Promise<unknown> {
  return mutate(key(account));
}
