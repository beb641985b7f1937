import { z } from "zod";
import { accountSettings } from "../accounts/settings";
import { eventIds } from "../events/catalog";
import { environment } from "../lambdas/environment";
import { styles } from "../lambdas/lambda";
import { lambdaLimits } from "./limits";
import { callModes, recordedCall, suppliedGiven } from "./recording";
import { runKinds } from "./run";

/** What web asks of the engine: run this text once, on this input. */
export const runRequest = z.object({
  accountId: z.string(),
  lambdaId: z.string(),
  eventId: z.enum(eventIds),
  style: z.enum(styles),
  code: z.string(),
  /** what the text reads as process.env */
  environment,
  /** whether globals that an earlier run of it left are there again */
  reuseGlobals: z.boolean(),
  /** null for the text of a draft */
  version: z.number().int().nullable(),
  kind: z.enum(runKinds),
  input: z.looseObject({
    headers: z.array(z.object({ key: z.string(), value: z.string() })),
    payload: z.unknown(),
    timestamp: z.number().optional(),
  }),
  /** what its calls do; live unless something else is said */
  calls: z.enum(callModes).optional(),
  /** the answers for a run whose calls are recorded ones */
  recordedCalls: z.array(recordedCall).optional(),
  /** time and chance, where they are not the real ones */
  given: suppliedGiven.optional(),
  limits: lambdaLimits,
  rules: accountSettings.pick({
    automaticMessages: true,
    messagesByKind: true,
    transferToAgent: true,
    emptyArray: true,
    skills: true,
    agents: true,
  }),
});
export type RunRequest = z.infer<typeof runRequest>;

/** What web asks of the engine before a deploy: does the text load, top-level code included? */
export const loadRequest = runRequest.pick({
  lambdaId: true,
  style: true,
  code: true,
  environment: true,
  limits: true,
});
export type LoadRequest = z.infer<typeof loadRequest>;
