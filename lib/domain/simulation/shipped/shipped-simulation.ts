import type { Action } from "../action";
import type { Assertion } from "../assertion";
import type { SimulationStart } from "../simulation";

/** A scenario that comes with the product, and is a test of it. */
export interface ShippedSimulation {
  id: `shipped-${string}`;
  name: string;
  description: string;
  start: SimulationStart;
  actions: Action[];
  assertions: Assertion[];
}
