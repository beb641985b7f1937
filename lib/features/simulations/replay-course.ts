import type { Answerers } from "@/lib/domain/simulation/answerer";
import { begin } from "@/lib/domain/simulation/begin";
import type { Played, PlayRequest } from "@/lib/domain/simulation/play";
import { findShipped } from "@/lib/domain/simulation/shipped/catalog";
import type { ShippedSimulation } from "@/lib/domain/simulation/shipped/shipped-simulation";
import type {
  Simulation,
  SimulationStep,
  SimulationSummary,
} from "@/lib/domain/simulation/simulation";
import { throughOtherCode } from "@/lib/domain/simulation/through-other-code";
import type { Engine } from "@/lib/infra/door/door-client";
import type { Store } from "@/lib/infra/store/open-store";
import type { StoredCourse } from "@/lib/infra/store/simulation-row";

export interface ReplayDeps {
  store: Pick<Store, "simulations">;
  engine: Pick<Engine, "play">;
}

/** Of one that somebody made, or of one that comes with the product. */
export async function findCourse(
  { store }: Pick<ReplayDeps, "store">,
  { account, simulation: id }: { account: string; simulation: string },
): Promise<StoredCourse> {
  const shipped = findShipped(id);
  if (shipped) {
    return {
      summary: summaryOf(shipped),
      start: shipped.start,
      actions: shipped.actions,
      recorded: [],
    };
  }
  return store.simulations.getCourse({ account, id });
}

export function summaryOf({
  id,
  name,
  description,
  assertions,
  actions,
}: ShippedSimulation): SimulationSummary {
  return {
    id,
    name,
    description,
    lambdaId: null,
    assertions,
    stepCount: actions.length,
    changedAt: null,
    createdBy: null,
  };
}

/** Lets it happen once more: functions get what they were answered then, and call nobody. */
export async function replay(
  { engine }: Pick<ReplayDeps, "engine">,
  { start, actions, recorded }: StoredCourse,
  {
    account,
    answerers = {},
    text,
  }: { account: string; answerers?: Answerers | undefined; text?: PlayRequest["text"] },
): Promise<{ state: Simulation; steps: (SimulationStep & Played["steps"][number])[] }> {
  const course = throughOtherCode({ start, actions }, answerers);
  const { simulation, steps } = await engine.play({
    accountId: account,
    simulation: begin(course.start),
    actions: course.actions,
    recorded,
    text,
    shared: true,
  });
  return {
    state: simulation,
    steps: steps.flatMap((step, index) => {
      const action = course.actions[index];
      return action ? [{ seq: index + 1, action, ...step }] : [];
    }),
  };
}
