"use client";
import useSWR, { mutate } from "swr";
import type { Version } from "@/lib/domain/lambdas/lambda";
import { call } from "@/lib/http/client";
import { listVersions } from "@/lib/http/endpoints/deployments";

const key = (account: string, id: string) => ["versions", account, id] as const;

/** Every version of a function with its text, newest first, shared by all screens; of null, none. */
export function useVersions(account: string, id: string | null) {
  const { data, error } = useSWR(id === null ? null : key(account, id), ([, account, id]) =>
    call(listVersions, { params: { account, id } }),
  );
  return { versions: data, error };
}

export function reloadVersions(account: string, id: string): Promise<unknown> {
  return mutate(key(account, id));
}

/** Puts a new or changed version into every screen without asking the server again. */
export function rememberVersion(account: string, id: string, changed: Version): Promise<unknown> {
  return mutate<Version[]>(
    key(account, id),
    (known) =>
      known &&
      [changed, ...known.filter((other) => other.version !== changed.version)].sort(
        (a, b) => b.version - a.version,
      ),
    { revalidate: false },
  );
}
