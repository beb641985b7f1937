import { z } from "zod";
import { given, suppliedGiven } from "@/lib/domain/invocations/recording";
import { execution, runError } from "@/lib/domain/invocations/run";
import { styles } from "@/lib/domain/lambdas/lambda";

/**
 * What supervisor and runner say to each other, over one inherited pair of sockets. A runner is not
 * trusted: what comes from it is parsed, and a frame of it may not be longer than `fromRunnerLimit`.
 */
export const fromRunnerLimit = 4 * 1024 * 1024;
export const toRunnerLimit = 16 * 1024 * 1024;

const runLimits = z.object({
  wallMs: z.number(),
  cpuMs: z.number(),
  memoryMb: z.number(),
  resultBytes: z.number(),
  logLineBytes: z.number(),
  logBytes: z.number(),
  logLines: z.number(),
  timers: z.number(),
  pendingCalls: z.number(),
  calls: z.number(),
});

const job = z.object({
  type: z.literal("run"),
  id: z.number().int(),
  /** `load` runs the top level only */
  act: z.enum(["run", "load"]),
  /** names an isolate that stays for the next run of the same text; null takes one of its own */
  key: z.string().nullable(),
  style: z.enum(styles),
  /** null when the runner should hold the text already */
  code: z.string().nullable(),
  environment: z.record(z.string(), z.string()),
  /** whether globals live on in this isolate from run to run */
  reuse: z.boolean(),
  given: suppliedGiven.required({ seed: true }),
  limits: runLimits,
});
/** The input is JSON text, which comes along with the message and is handed through unread. */
export type Job = z.infer<typeof job> & { input: string };

const id = z.number().int();
const callNumber = z.number().int().positive();

/** The answer to a call; `value` is JSON text, of an error its name and message. */
const reply = z.object({
  type: z.literal("reply"),
  id,
  call: callNumber,
  ok: z.boolean(),
  value: z.string(),
});
export type CallReply = z.infer<typeof reply>;

export const toRunner = z.discriminatedUnion("type", [
  job,
  reply,
  z.object({ type: z.literal("ping") }),
  /** how much larger its process is than when it was ready, in bytes */
  z.object({ type: z.literal("memory"), grown: z.number() }),
]);

/**
 * An execution as it travels: the answer stays the text that the function's isolate made of it, and
 * comes along with the message.
 */
const report = execution.omit({ result: true, calls: true }).extend({ given: given.nullable() });
export type Report = z.infer<typeof report> & { result: string };

/** A question to a service of the engine. */
const call = z.object({
  type: z.literal("call"),
  id,
  call: callNumber,
  service: z.string(),
  args: z.string(),
});
export type Call = z.infer<typeof call>;
export const fromRunner = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready") }),
  z.object({ type: z.literal("pong") }),
  /** the text is not here (any more): send it along */
  z.object({ type: z.literal("need"), id }),
  call,
  z.object({ type: z.literal("done"), id, report }),
  z.object({ type: z.literal("loaded"), id, problem: runError.nullable() }),
  /** nothing of its own failed: the isolate was stopped because of another run in it */
  z.object({ type: z.literal("lost"), id }),
  /** these texts are here no more, to make room */
  z.object({ type: z.literal("left"), keys: z.array(z.string()) }),
  /** a stopped run does not let go of its thread: this process should be replaced */
  z.object({ type: z.literal("stuck") }),
]);
export type FromRunner = z.infer<typeof fromRunner>;
