"use client";
import useSWR, { mutate } from "swr";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import { call } from "@/lib/http/client";
import { listLambdas } from "@/lib/http/endpoints/lambdas";

const key = (account: string) => ["lambdas", account] as const;

/** Every function of the account, shared by all screens; `initial` is what the server rendered. */
export function useLambdas(account: string, initial?: Lambda[]) {
  const { data, error, isLoading } = useSWR(
    key(account),
    () => call(listLambdas, { params: { account } }),
    initial ? { fallbackData: initial, revalidateOnMount: false } : {},
  );
  return { lambdas: data, error, isLoading, reload: () => mutate(key(account)) };
}

/** Puts a function's newer facts into every screen at once, without asking the server again. */
export function rememberLambda(account: string, changed: Lambda): Promise<unknown> {
  return mutate<Lambda[]>(
    key(account),
    (known) => known && [changed, ...known.filter((other) => other.id !== changed.id)],
    { revalidate: false },
  );
}

export function forgetLambda(account: string, id: string): Promise<unknown> {
  return mutate<Lambda[]>(key(account), (known) => known?.filter((other) => other.id !== id), {
    revalidate: false,
  });
}
