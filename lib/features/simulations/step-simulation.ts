import { DomainError } from "@/lib/domain/errors";
import type { Action } from "@/lib/domain/simulation/action";
import { nextThing } from "@/lib/domain/simulation/next-thing";
import { mustBeKeepable } from "@/lib/domain/simulation/rules";
import type { Stepped } from "@/lib/domain/simulation/simulation";
import type { Engine } from "@/lib/infra/door/door-client";
import type { Store } from "@/lib/infra/store/open-store";
import { shownSimulation } from "./shown-simulation";

interface Deps {
  store: Pick<Store, "simulations">;
  engine: Pick<Engine, "play">;
}

/** Lets one action happen. What is impossible is refused with its reason, and changes nothing. */
export async function stepSimulation(
  { store, engine }: Deps,
  {
    account,
    simulation: id,
    action,
    after,
  }: {
    account: string;
    simulation: string;
    action: Action;
    /** how many steps whoever acts knows of */
    after: number;
  },
): Promise<Stepped> {
  const key = { account, id };
  if (action.type === "setUp" && action.rules) mustBeKeepable(action.rules);
  const before = await store.simulations.getState(key);
  if (before.name !== null) {
    const stays = "A saved scenario stays as it is.";
    throw new DomainError("invalid", `${stays} Go on in a copy of it.`);
  }
  if (before.stepCount !== after) throw await movedOn(store, key, after);
  const played = await engine.play({
    accountId: account,
    simulation: before.state,
    actions: [action],
    recorded: null,
    shared: false,
  });
  const { simulation: state, steps } = played;
  const seq = after + 1;
  const [{ entries, recordings } = { entries: [], recordings: [] }] = steps;
  const step = { seq, action, entries };
  const added = await store.simulations.addStep({ ...key, step: { ...step, recordings }, state });
  if (!added) throw await movedOn(store, key, after);
  return { steps: [step], state, next: nextThing(state), stepCount: seq };
}

/** The error has what whoever acts does not know yet. */
async function movedOn(
  store: Deps["store"],
  key: { account: string; id: string },
  after: number,
): Promise<DomainError> {
  const { steps, state, stepCount } = shownSimulation(await store.simulations.get(key));
  const newer: Stepped = { steps: steps.slice(after), state, next: nextThing(state), stepCount };
  const message = "Something else happened in this simulation meanwhile. Look at it, then go on.";
  return new DomainError("stale_revision", message, newer);
}
