import { z } from "zod";
import { effect } from "../commands/effect";
import { change, changeTime } from "../conversations/change";
import { conversation } from "../conversations/conversation";
import { standing } from "../conversations/standing";
import { storyEntry } from "../conversations/story";
import { eventIds } from "../events/catalog";
import { action } from "./action";
import { answerers, latencies } from "./answerer";
import { assertion } from "./assertion";
import { simulatedRules } from "./rules";

const time = z.number();

/** How a simulation begins. The same beginning and the same actions make the same story. */
export const simulationStart = z.object({
  /** what the clock shows */
  at: changeTime,
  /** from which the runs' dice and all ids come */
  seed: z.string().min(1).max(100),
  rules: simulatedRules,
  answerers,
  latencies,
});
export type SimulationStart = z.infer<typeof simulationStart>;

/** An answer that was given and has not reached its conversation yet. */
const pendingAnswer = z.object({
  /** when it does */
  at: time,
  convId: z.string(),
  /** the entry of the run that gave it; of the event, where nothing answers that */
  causedBy: z.number().int(),
  eventId: z.enum(eventIds),
  effects: z.array(effect),
  /** what its commands rest on */
  decidedOn: standing,
  chain: z.array(z.enum(eventIds)),
  /** whether it waits for the clock: its latency, or that of one before it, was set by hand */
  held: z.boolean(),
  /** the first change since that may make its commands late */
  mover: z.object({ seq: z.number().int(), change }).optional(),
});
export type PendingAnswer = z.infer<typeof pendingAnswer>;

/** All that the next action depends on. */
export const simulation = simulationStart.extend({
  /** an answer may reach its conversation later than any change from outside */
  at: time,
  /** of the last entry of the story */
  lastSeq: z.number().int().nonnegative(),
  /** events so far: numbers the runs, whose dice and recordings go by it */
  eventCount: z.number().int().nonnegative(),
  conversations: z.record(z.string(), conversation),
  pending: z.array(pendingAnswer),
});
export type Simulation = z.infer<typeof simulation>;

/** What will happen next by itself, for the clock's buttons. */
export const nextThing = z.object({
  at: time,
  convId: z.string(),
  what: z.enum(["answer", "queueSilent", "agentSilent", "consumerSilent"]),
});
export type NextThing = z.infer<typeof nextThing>;

/** One action and what came of it. */
export const simulationStep = z.object({
  seq: z.number().int().positive(),
  action,
  entries: z.array(storyEntry),
  /** why it was impossible this time: in a replay, other code may have led elsewhere */
  refused: z.string().optional(),
});
export type SimulationStep = z.infer<typeof simulationStep>;

/** A simulation as a list shows it. */
export const simulationSummary = z.object({
  /** a uuid, or `shipped-…` for those that come with the product */
  id: z.string(),
  /** null while nobody saved it */
  name: z.string().nullable(),
  description: z.string(),
  /** the function whose test it is */
  lambdaId: z.string().nullable(),
  assertions: z.array(assertion),
  stepCount: z.number().int(),
  changedAt: z.iso.datetime().nullable(),
  createdBy: z.string().nullable(),
});
export type SimulationSummary = z.infer<typeof simulationSummary>;

/** A whole simulation, to go on with or to replay. */
export const keptSimulation = simulationSummary.extend({
  start: simulationStart,
  state: simulation,
  steps: z.array(simulationStep),
  next: nextThing.nullable(),
});
export type KeptSimulation = z.infer<typeof keptSimulation>;

/** What a step changed, for whoever knows what was before it. */
export const stepped = z.object({
  steps: z.array(simulationStep),
  state: simulation,
  next: nextThing.nullable(),
  stepCount: z.number().int(),
});
export type Stepped = z.infer<typeof stepped>;
