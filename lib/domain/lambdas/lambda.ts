import { z } from "zod";
import { type EventId, eventIds } from "../events/catalog";
import { lambdaLimits } from "../invocations/limits";
import { environment, sameEnvironment } from "./environment";

export const lambdaStates = [
  "Draft",
  "Productive",
  "Modified",
  "Undeploying",
  "BuildError",
  "DeployError",
] as const;
export type LambdaState = (typeof lambdaStates)[number];

export const styles = ["classic", "modern"] as const;
export type Style = (typeof styles)[number];

export const lambdaName = z
  .string()
  .max(50, "A name has at most 50 characters.")
  .regex(/^\w+$/, "A name has letters, digits and underscores only.");
export const lambdaDescription = z.string().max(200, "A description has at most 200 characters.");
/** Skill ids; none means all skills. */
export const lambdaSkills = z.array(z.string().trim().min(1).max(100)).max(100);

/** Something in a source text that keeps it from being deployed. Line and column count from 1. */
export const problem = z.object({
  line: z.number().int(),
  column: z.number().int(),
  message: z.string(),
});
export type Problem = z.infer<typeof problem>;

export const draft = z.object({
  code: z.string(),
  environment,
  /** counts up with every save; a save names the one it started from */
  revision: z.number().int(),
  savedAt: z.iso.datetime(),
  problems: z.array(problem),
});
export type Draft = z.infer<typeof draft>;

export const deployed = z.object({
  version: z.number().int(),
  deployedAt: z.iso.datetime(),
  by: z.string(),
});

/** The last attempt to deploy, when it failed. What served before still serves. */
export const failedAttempt = z.object({
  stage: z.enum(["build", "deploy"]),
  message: z.string(),
  at: z.iso.datetime(),
});
export type FailedAttempt = z.infer<typeof failedAttempt>;

export const lambda = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  eventId: z.enum(eventIds),
  style: z.enum(styles),
  skills: z.array(z.string()),
  limits: lambdaLimits,
  /** whether its globals live on from one invocation to the next */
  reuseGlobals: z.boolean(),
  state: z.enum(lambdaStates),
  draft,
  deployed: deployed.nullable(),
  failedAttempt: failedAttempt.nullable(),
  /** how many versions were made; the next one is one more */
  versions: z.number().int(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  changedBy: z.string(),
});
export type Lambda = z.infer<typeof lambda>;

/** A deletion that can still be taken back. */
export const deletion = z.object({ name: z.string(), deletedAt: z.iso.datetime() });
export type Deletion = z.infer<typeof deletion>;

/** What runs: a text, and the variables that it reads. */
export type Source = Pick<Version, "code" | "environment">;

export function sameSource(a: Source, b: Source): boolean {
  return a.code === b.code && sameEnvironment(a.environment, b.environment);
}

export const version = z.object({
  version: z.number().int(),
  code: z.string(),
  environment,
  message: z.string(),
  deployedAt: z.iso.datetime(),
  by: z.string(),
});
export type Version = z.infer<typeof version>;

/** A named payload that a function is tested with. */
export const testPayload = z.object({
  id: z.string(),
  name: z.string(),
  input: z.object({
    headers: z.array(z.object({ key: z.string(), value: z.string() })),
    payload: z.unknown(),
  }),
  savedAt: z.iso.datetime(),
});
export type TestPayload = z.infer<typeof testPayload>;

export type LambdaKey = { account: string; id: string };
export type ServedEvent = { eventId: EventId; skills: string[] };
