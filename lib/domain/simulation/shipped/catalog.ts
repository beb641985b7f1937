import type { ShippedSimulation } from "./shipped-simulation";

/** In the order in which a list shows them. */
export const shippedSimulations: readonly ShippedSimulation[] = [];

export function findShipped(id: string): ShippedSimulation | undefined {
  return shippedSimulations.find((each) => each.id === id);
}
