import { randomUUID } from "node:crypto";
import type { Author } from "@/lib/domain/audit/author";
import { begin } from "@/lib/domain/simulation/begin";
import { mustBeKeepable, type SimulatedRules, simulatedRules } from "@/lib/domain/simulation/rules";
import type { KeptSimulation, SimulationStart } from "@/lib/domain/simulation/simulation";
import type { Store } from "@/lib/infra/store/open-store";
import { shownSimulation } from "./shown-simulation";

export type GivenStart = {
  [K in Exclude<keyof SimulationStart, "rules">]?: SimulationStart[K] | undefined;
} & { rules?: { [K in keyof SimulatedRules]?: SimulatedRules[K] | undefined } | undefined };

/** Begins a simulation: now, by the account's own rules, with what is deployed, unless told otherwise. */
export async function startSimulation(
  { store, now = Date.now }: { store: Pick<Store, "simulations" | "accounts">; now?: () => number },
  { account, start = {}, by }: { account: string; start?: GivenStart | undefined; by: Author },
): Promise<KeptSimulation> {
  if (start.rules) mustBeKeepable(start.rules);
  const { settings } = await store.accounts.get({ account });
  const { at = now(), seed = randomUUID(), answerers = {}, latencies = {}, rules } = start;
  const whole = {
    at,
    seed,
    answerers,
    latencies,
    rules: simulatedRules.parse({ ...settings, ...rules }),
  };
  const made = { account, by: by.name, start: whole, state: begin(whole) };
  return shownSimulation(await store.simulations.create(made));
}
