import { z } from "zod";
import { signingKey } from "@/lib/domain/access/machine";
import { verdictStep } from "@/lib/domain/egress/url-verdict";
import { errorCodes } from "@/lib/domain/errors";
import { run } from "@/lib/domain/invocations/run";
import { loadRequest, runRequest } from "@/lib/domain/invocations/run-request";
import { problem } from "@/lib/domain/lambdas/lambda";
import { sealedValue, secretName, secretValue } from "@/lib/domain/secrets/secret";
import { played, playRequest } from "@/lib/domain/simulation/play";

const engineStates = ["ready", "starting", "stopped"] as const;
export type EngineState = (typeof engineStates)[number];

/** What web may ask of the engine, each with what it sends and what it gets. */
export const asks = {
  run: { path: "/runs", request: runRequest, reply: run },
  load: { path: "/loads", request: loadRequest, reply: problem.nullable() },
  /** carries actions of a simulation out */
  play: { path: "/simulations", request: playRequest, reply: played },
  /** web keeps what is sealed, and never has a key */
  seal: {
    path: "/seals",
    request: z.object({ account: z.string(), name: secretName, value: secretValue }),
    reply: sealedValue.extend({ sealed: z.base64() }),
  },
  /** whether functions may call a URL, as the engine sees the world */
  checkUrl: {
    path: "/url-checks",
    request: z.object({ account: z.string(), url: z.string() }),
    reply: z.array(verdictStep),
  },
  /** the ids of the keys that open, the newest first */
  keys: { path: "/keys", request: z.object({}), reply: z.array(z.string()) },
  /** makes a new key that signs clients' tokens */
  rotateSigningKey: { path: "/signing-keys", request: z.object({}), reply: signingKey },
  /** what is known of programs has changed */
  forgetMachines: { path: "/machines/forget", request: z.object({}), reply: z.object({}) },
} as const;
export type AskName = keyof typeof asks;
export const healthPath = "/health";
export const sandboxPath = "/sandbox";

export const health = z.object({ state: z.enum(engineStates) });

export const refusal = z.object({
  error: z.object({
    code: z.enum([...errorCodes, "internal"]),
    message: z.string(),
    details: z.unknown().optional(),
  }),
});

const MB = 1024 * 1024;
/** A simulation with all that its runs were answered, at its largest; a test is smaller. */
export const requestLimit = 16 * MB;
/** The story of a simulation at its largest; a run with its result and logs is smaller. */
export const replyLimit = 16 * MB;
