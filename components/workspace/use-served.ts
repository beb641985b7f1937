"use client";
import { useCallback, useEffect, useState } from "react";
import type { Lambda, Source } from "@/lib/domain/lambdas/lambda";
import { call } from "@/lib/http/client";
import { listVersions } from "@/lib/http/endpoints/deployments";

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
  useEffect(() => {
    if (!missing) return;
    const ended = new AbortController();
    call(listVersions, { params: { account, id }, signal: ended.signal }).then(
      (versions) => {
        const found = versions.find((each) => each.version === version);
        if (found) setKnown(found);
      },
      // Without it the state word is the server's own, which is true of the saved text.
      () => {},
    );
    return () => ended.abort();
  }, [missing, version, account, id]);
  const learn = useCallback((newer: Lambda) => {
    const served = servedIn(newer);
    if (served) setKnown(served);
  }, []);
  return { served: version === known?.version ? known : undefined, learn };
}
