import { copyText } from "@/components/ui/copy-button";
import type { KeptSimulation } from "@/lib/domain/simulation/simulation";
import { call } from "@/lib/http/client";
import { changeSimulation, copySimulation } from "@/lib/http/endpoints/simulations";
import type { ScenarioName } from "./save-dialog";

type Wanted = Partial<ScenarioName> & { lambdaId?: string };

/** Saves a simulation, or gives it other words. */
export const saveSimulation = (account: string, simulation: string, body: Wanted) =>
  call(changeSimulation, { params: { account, simulation }, body });

/** One like it, to go on with. */
export const copyOf = (account: string, simulation: string): Promise<KeptSimulation> =>
  call(copySimulation, { params: { account, simulation } });

export const addressOfSimulation = (account: string, id: string): string =>
  `/${account}/simulator/${id}`;

/** The link works for whoever is signed in and may read the account's functions. */
export const copyLink = (account: string, id: string): Promise<void> =>
  copyText(new URL(addressOfSimulation(account, id), window.location.href).href);
