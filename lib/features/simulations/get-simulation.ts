import type { KeptSimulation } from "@/lib/domain/simulation/simulation";
import type { Store } from "@/lib/infra/store/open-store";
import { shownSimulation } from "./shown-simulation";

export async function getSimulation(
  { store }: { store: Pick<Store, "simulations"> },
  { account, simulation }: { account: string; simulation: string },
): Promise<KeptSimulation> {
  return shownSimulation(await store.simulations.get({ account, id: simulation }));
}
