"use client";
import useSWR, { mutate } from "swr";
import type { SimulationSummary } from "@/lib/domain/simulation/simulation";
import { call } from "@/lib/http/client";
import {
  changeSimulation,
  deleteSimulation,
  listSimulations,
} from "@/lib/http/endpoints/simulations";

const key = (account: string, lambdaId: string) => ["tests", account, lambdaId] as const;

type Change = Partial<Pick<SimulationSummary, "name" | "assertions">>;

/** The tests of a function: simulations that say what they expect of it. */
export function useTests(account: string, lambdaId: string) {
  const {
    data,
    error,
    mutate: again,
  } = useSWR<SimulationSummary[], unknown>(key(account, lambdaId), () =>
    call(listSimulations, { params: { account }, query: { saved: "true", lambdaId } }),
  );
  const put = (changed: (tests: SimulationSummary[]) => SimulationSummary[]) =>
    mutate<SimulationSummary[]>(key(account, lambdaId), (known) => known && changed(known), {
      revalidate: false,
    });
  return {
    tests: data,
    error,
    reload: () => void again(),
    /** Throws what the server says against it. */
    async change(id: string, { name, assertions }: Change): Promise<void> {
      const after = await call(changeSimulation, {
        params: { account, simulation: id },
        body: { ...(name ? { name } : {}), ...(assertions ? { assertions } : {}) },
      });
      await put((tests) => tests.map((test) => (test.id === id ? after : test)));
    },
    async remove(id: string): Promise<void> {
      await call(deleteSimulation, { params: { account, simulation: id } });
      await put((tests) => tests.filter((test) => test.id !== id));
    },
  };
}
