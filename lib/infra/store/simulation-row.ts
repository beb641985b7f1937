import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import { type Action, action } from "@/lib/domain/simulation/action";
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

/** All that happens anew in a replay. */
export interface StoredCourse {
  summary: SimulationSummary;
  start: SimulationStart;
  actions: Action[];
  /** what its runs were given from outside; stays on the server */
  recorded: EventRecording[];
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

type CourseRow = Omit<Row, "state" | "steps"> & { steps: Omit<Row["steps"][number], "entries">[] };

export function toCourse(row: CourseRow): StoredCourse {
  return {
    summary: toSummary(row),
    start: simulationStart.parse(row.start),
    actions: row.steps.map((step) => action.parse(step.action)),
    recorded: row.steps.flatMap((step) => recordings.parse(step.recordings)),
  };
}
