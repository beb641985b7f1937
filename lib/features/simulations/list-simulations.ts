import { shippedSimulations } from "@/lib/domain/simulation/shipped/catalog";
import type { SimulationSummary } from "@/lib/domain/simulation/simulation";
import type { Store } from "@/lib/infra/store/open-store";
import { summaryOf } from "./replay-course";

/** The account's, newest first, and after the saved ones those that come with the product. */
export async function listSimulations(
  { store }: { store: Pick<Store, "simulations"> },
  {
    account,
    saved,
    lambdaId,
  }: { account: string; saved?: boolean | undefined; lambdaId?: string | undefined },
): Promise<SimulationSummary[]> {
  const own = await store.simulations.list({ account, saved, lambdaId });
  const shipped = saved === false || lambdaId !== undefined ? [] : shippedSimulations;
  return [...own, ...shipped.map(summaryOf)];
}
