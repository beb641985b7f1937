import type { Action } from "./action";
import type { Answerers } from "./answerer";
import type { SimulationStart } from "./simulation";

/** A course of actions with other code for some events, whatever was set up on the way. */
export function throughOtherCode(
  { start, actions }: { start: SimulationStart; actions: readonly Action[] },
  answerers: Answerers,
): { start: SimulationStart; actions: Action[] } {
  return {
    start: { ...start, answerers: { ...start.answerers, ...answerers } },
    actions: actions.map((action) =>
      action.type === "setUp" && action.answerers
        ? { ...action, answerers: { ...action.answerers, ...answerers } }
        : action,
    ),
  };
}
