"use client";
import useSWR, { mutate } from "swr";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import { call } from "@/lib/http/client";
import { listLambdas } from "@/lib/http/endpoints/lambdas";

const key = (account: string) => ["lambdas", account] as const;

/**
 * Every function of the account, shared by all screens; `initial` is what the server rendered.
 * What the browser already knows shows at once, and is asked for anew whenever a screen opens.
 */
export function useLambdas(account: string, initial?: Lambda[]) {
  const { data, error, isLoading } = useSWR(
    key(account),
    () => call(listLambdas, { params: { account } }),
    initial ? { fallbackData: initial } : {},
  );
  return { lambdas: data, error, isLoading, reload: () => mutate(key(account)) };
}

// A list that the browser does not hold yet is asked for, so that no change is lost.
const unknown = { revalidate: (known?: Lambda[]) => known === undefined };

/** Puts a function's newer facts into every screen at once, without asking the server again. */
export function rememberLambda(account: string, changed: Lambda): Promise<unknown> {
  return mutate<Lambda[]>(
    key(account),
    (known) => known && [changed, ...known.filter((other) => other.id !== changed.id)],
    unknown,
  );
}

export function forgetLambda(account: string, id: string): Promise<unknown> {
  return mutate<Lambda[]>(
    key(account),
    (known) => known?.filter((other) => other.id !== id),
    unknown,
  );
}

/** Asks the server again, for what changed there in ways this browser cannot know. */
export function refreshLambdas(account: string): Promise<unknown> {
  return mutate(key(account));
}
