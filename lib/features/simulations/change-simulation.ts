import type { Author } from "@/lib/domain/audit/author";
import { changes, type Facts } from "@/lib/domain/audit/note";
import { DomainError } from "@/lib/domain/errors";
import { proposeAssertions } from "@/lib/domain/simulation/propose";
import type { SimulationSummary } from "@/lib/domain/simulation/simulation";
import type { Store } from "@/lib/infra/store/open-store";
import type { SimulationChange } from "@/lib/infra/store/simulations";

/** Saves it, or changes what it is called and expects. A new test without expectations is given some. */
export async function changeSimulation(
  { store }: { store: Pick<Store, "audited"> },
  {
    account,
    simulation: id,
    change,
    by,
  }: { account: string; simulation: string; change: SimulationChange; by: Author },
): Promise<SimulationSummary> {
  const key = { account, id };
  return store.audited({ account, by }, async ({ simulations, lambdas }, note) => {
    const before = await simulations.get(key);
    const name = change.name ?? before.name;
    if (name === null) throw new DomainError("invalid", "Give it a name, and it is saved.");
    const { lambdaId } = change;
    if (lambdaId) await lambdas.get({ account, id: lambdaId });
    const assertions =
      lambdaId && change.assertions === undefined && before.assertions.length === 0
        ? proposeAssertions(before.steps, { lambdaId })
        : change.assertions;
    const after = await simulations.update({ ...key, change: { ...change, assertions } });
    const changed = before.name === null ? { after: factsOf(after) } : differing(before, after);
    if (changed) {
      note({ action: "simulation.saved", subject: { kind: "simulation", id, name }, ...changed });
    }
    return after;
  });
}

function factsOf({ name, description, lambdaId, assertions }: SimulationSummary): Facts {
  return { name, description, testOf: lambdaId, expectations: assertions.length };
}

/** What is expected may have changed where how much has not. */
function differing(before: SimulationSummary, after: SimulationSummary) {
  const changed = changes(factsOf(before), factsOf(after));
  if (changed) return changed;
  const same = JSON.stringify(before.assertions) === JSON.stringify(after.assertions);
  return same ? null : { after: { expectations: after.assertions.length } };
}
