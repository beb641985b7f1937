"use client";
import { useRef, useState } from "react";
import type { Answerers } from "@/lib/domain/simulation/answerer";
import type { Compared } from "@/lib/domain/simulation/compared";
import { call } from "@/lib/http/client";
import { compareSimulations } from "@/lib/http/endpoints/simulations";

/** So many at a time, so that progress is seen and a stop is heard. */
const atOnce = 10;

export interface BulkReplay {
  /** by the scenario's id */
  results: ReadonlyMap<string, Compared>;
  done: number;
  of: number;
  running: boolean;
  failure: string | undefined;
  /** how many sets of code it went through */
  sets: number;
}

const nothing: BulkReplay = {
  results: new Map(),
  done: 0,
  of: 0,
  running: false,
  failure: undefined,
  sets: 0,
};

/** Replays many scenarios through one set of code or two, and says how far it is. */
export function useBulkReplay(account: string) {
  const [bulk, setBulk] = useState(nothing);
  const stopped = useRef<AbortController>(undefined);

  async function start(ids: readonly string[], versions: Answerers[]): Promise<void> {
    const { signal } = (stopped.current = new AbortController());
    setBulk({ ...nothing, of: ids.length, running: true, sets: versions.length });
    try {
      for (let from = 0; from < ids.length; from += atOnce) {
        const some = await call(compareSimulations, {
          params: { account },
          body: { ids: ids.slice(from, from + atOnce), versions },
          signal,
        });
        setBulk((was) => ({
          ...was,
          done: was.done + some.length,
          results: new Map([...was.results, ...some.map((each) => [each.id, each] as const)]),
        }));
      }
    } catch (thrown) {
      if (!signal.aborted) {
        const failure = thrown instanceof Error ? thrown.message : "Not replayed. Try again.";
        setBulk((was) => ({ ...was, failure }));
      }
    } finally {
      setBulk((was) => ({ ...was, running: false }));
    }
  }
  return { bulk, start, stop: () => stopped.current?.abort(), clear: () => setBulk(nothing) };
}
