import { z } from "zod";
import { effect } from "../commands/effect";
import { eventIds } from "../events/catalog";

export const outcomes = [
  "answered",
  "function_error",
  "timeout",
  "out_of_memory",
  "syntax_error",
  "interrupted", // lost to a neighbour's crash after it had called out
  "platform_error",
] as const;
export type Outcome = (typeof outcomes)[number];

export const logLevels = ["debug", "info", "warn", "error"] as const;

export const logLine = z.object({
  level: z.enum(logLevels),
  message: z.string(),
  /** what was logged beside the message, as JSON where it can be */
  extras: z.array(z.unknown()),
  /** milliseconds since 1970 */
  at: z.number(),
});
export type LogLine = z.infer<typeof logLine>;

/** A call to the outside that a run made, or was not let make; each hop of a redirect is one. */
export const outsideCall = z.object({
  host: z.string(),
  /** without the query, which may hold secrets */
  path: z.string().optional(),
  method: z.string(),
  status: z.number().nullable(),
  ms: z.number(),
  /** of the answer's body, unpacked */
  bytes: z.number(),
  /** the rule that did not let it pass */
  blocked: z.string().optional(),
  /** why nothing usable came back */
  failed: z.string().optional(),
  /** not made: it got the answer of an earlier run */
  recorded: z.boolean().optional(),
});
export type OutsideCall = z.infer<typeof outsideCall>;

export const runError = z.object({
  name: z.string(),
  message: z.string(),
  stack: z.string(),
  line: z.number().int().optional(),
  column: z.number().int().optional(),
  /** given to the callback, not thrown: a failure that the function chose, whatever its class */
  calledBack: z.boolean().optional(),
});
export type RunError = z.infer<typeof runError>;

export const warning = z.object({ path: z.string(), message: z.string() });
export type Warning = z.infer<typeof warning>;

/** What the sandbox found out by running a function once. */
export const execution = z.object({
  outcome: z.enum(outcomes),
  /** what the function answered; null when nothing */
  result: z.unknown(),
  logs: z.array(logLine),
  droppedLogs: z.number().int(),
  calls: z.array(outsideCall),
  durationMs: z.number(),
  cpuMs: z.number(),
  error: runError.optional(),
});
export type Execution = z.infer<typeof execution>;

export const runKinds = ["test", "live"] as const;

/** One run of a function: what it did and what its answer does, or would do, to the conversation. */
export const run = execution.extend({
  id: z.string(),
  effects: z.array(effect),
  warnings: z.array(warning),
});
export type Run = z.infer<typeof run>;

/** A run as it is kept, with what it ran on. */
export const invocation = run.extend({
  lambdaId: z.string(),
  eventId: z.enum(eventIds),
  kind: z.enum(runKinds),
  /** the version that ran; null for the text of a draft */
  version: z.number().int().nullable(),
  at: z.iso.datetime(),
  input: z.unknown(),
});
export type Invocation = z.infer<typeof invocation>;

/** An invocation as a list shows it: without what can be large. */
export const invocationSummary = invocation.omit({ input: true, result: true, logs: true }).extend({
  logCount: z.number().int(),
});
export type InvocationSummary = z.infer<typeof invocationSummary>;
