"use client";
import { useCallback, useEffect, useState } from "react";
import { reloadVersions, useVersions } from "@/components/versions/use-versions";
import type { Lambda, Source } from "@/lib/domain/lambdas/lambda";

export type Served = { version: number } & Source;

/** A function whose draft equals what serves tells by it what serves. */
function servedIn(lambda: Lambda): Served | undefined {
  if (!lambda.deployed || lambda.state !== "Productive") return undefined;
  const { code, environment } = lambda.draft;
  return { version: lambda.deployed.version, code, environment };
}

/** What a function's callers get now. `learn` takes it from newer facts where they tell it. */
export function useServed(account: string, lambda: Lambda) {
  const [known, setKnown] = useState<Served | undefined>(() => servedIn(lambda));
  const version = lambda.deployed?.version;
  const id = lambda.id;
  const missing = version !== undefined && known?.version !== version;
  // Until it is known the state word is the server's own, which is true of the saved text.
  const { versions } = useVersions(account, missing ? id : null);
  const found = missing ? versions?.find((each) => each.version === version) : known;
  const outdated = missing && versions !== undefined && !found;
  useEffect(() => {
    if (outdated) void reloadVersions(account, id);
  }, [outdated, version, account, id]);
  const learn = useCallback((newer: Lambda) => {
    const served = servedIn(newer);
    if (served) setKnown(served);
  }, []);
  return { served: version === undefined ? undefined : found, learn };
}
