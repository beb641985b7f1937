import type { Simulation, SimulationStart } from "./simulation";

/** A simulation in which nothing has happened yet. */
export function begin(start: SimulationStart): Simulation {
  return { ...start, lastSeq: 0, eventCount: 0, conversations: {}, pending: [] };
}
