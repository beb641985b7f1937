import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import { assertion } from "@/lib/domain/simulation/assertion";
import { type EventRecording, eventRecording } from "@/lib/domain/simulation/recording";
import {
  type Simulation,
  type SimulationStart,
  type SimulationStep,
  type SimulationSummary,
  simulation,
  simulationStart,
  simulationStep,
} from "@/lib/domain/simulation/simulation";

/** A simulation as it is kept. */
export interface StoredSimulation extends SimulationSummary {
  start: SimulationStart;
  state: Simulation;
  /** each with what its runs were given from outside, which stays on the server */
  steps: (SimulationStep & { recordings: EventRecording[] })[];
}

type Row = Prisma.SimulationGetPayload<{ include: { steps: true } }>;

const assertions = z.array(assertion);
const recordings = z.array(eventRecording);

export function toSummary(row: Omit<Row, "steps" | "start" | "state">): SimulationSummary {
  const { id, name, description, lambdaId, stepCount, changedAt, createdBy } = row;
  return {
    id,
    name,
    description,
    lambdaId,
    assertions: assertions.parse(row.assertions),
    stepCount,
    changedAt: changedAt.toISOString(),
    createdBy,
  };
}

export function toStored(row: Row): StoredSimulation {
  return {
    ...toSummary(row),
    start: simulationStart.parse(row.start),
    state: simulation.parse(row.state),
    steps: row.steps.map(({ seq, action, entries, ...step }) => ({
      ...simulationStep.parse({ seq, action, entries }),
      recordings: recordings.parse(step.recordings),
    })),
  };
}
