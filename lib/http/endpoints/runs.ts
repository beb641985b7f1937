import { z } from "zod";
import { callModes } from "@/lib/domain/invocations/recording";
import { invocation, invocationSummary, run, runKinds } from "@/lib/domain/invocations/run";
import { environment } from "@/lib/domain/lambdas/environment";
import { testPayload } from "@/lib/domain/lambdas/lambda";
import { endpoint } from "../endpoint";

const input = z.looseObject({
  /** may be left out, as in an invocation */
  headers: z.array(z.object({ key: z.string(), value: z.string() })).default([]),
  payload: z.unknown(),
  timestamp: z.number().optional(),
});

export const testLambda = endpoint({
  method: "POST",
  path: "/api/accounts/:account/lambdas/:id/test-runs",
  access: { right: "functions.test" },
  summary: "runs the given text, a version, or the draft; nothing is carried out",
  audit: { unaudited: "changes nothing but the list of runs, which has it" },
  body: z.object({
    input,
    code: z.string().optional(),
    /** the variables of the given text; the draft's where none are given */
    environment: environment.optional(),
    version: z.number().int().positive().optional(),
    /** what its calls to the outside do: live when nothing is said */
    calls: z.enum(callModes).optional(),
    /** the run whose answers a recorded one is given; the newest that called anything without it */
    recordingOf: z.uuid().optional(),
    /** the clock's time at the start, in milliseconds since 1970, and the seed of everything random */
    given: z
      .object({ now: z.number().min(0).max(8.64e15), seed: z.string().min(1).max(100) })
      .partial()
      .optional(),
  }),
  reply: run,
  status: 200,
  bodyLimit: 2 * 1024 * 1024,
});

export const listRuns = endpoint({
  method: "GET",
  path: "/api/accounts/:account/lambdas/:id/runs",
  access: { right: "runs.read" },
  summary: "the last hundred runs, test and live, newest first",
  query: z.object({ kind: z.enum(runKinds).optional() }),
  reply: z.array(invocationSummary),
  status: 200,
});

export const getRun = endpoint({
  method: "GET",
  path: "/api/accounts/:account/lambdas/:id/runs/:run",
  access: { right: "runs.read" },
  summary: "one run with its input, result and logs",
  reply: invocation,
  status: 200,
});

const payloads = "/api/accounts/:account/lambdas/:id/test-payloads";
const named = z.object({ name: z.string().trim().min(1).max(80), input });

export const listTestPayloads = endpoint({
  method: "GET",
  path: payloads,
  access: { right: "functions.read" },
  summary: "the function's saved test payloads, by name",
  reply: z.array(testPayload),
  status: 200,
});

export const createTestPayload = endpoint({
  method: "POST",
  path: payloads,
  access: { right: "functions.write" },
  summary: "saves a named test payload",
  audit: "test_payload.saved",
  body: named,
  reply: testPayload,
  status: 201,
  bodyLimit: 2 * 1024 * 1024,
});

export const updateTestPayload = endpoint({
  method: "PUT",
  path: "/api/accounts/:account/lambdas/:id/test-payloads/:payload",
  access: { right: "functions.write" },
  summary: "renames a test payload or changes what it holds",
  audit: "test_payload.saved",
  body: named,
  reply: testPayload,
  status: 200,
  bodyLimit: 2 * 1024 * 1024,
});

export const deleteTestPayload = endpoint({
  method: "DELETE",
  path: "/api/accounts/:account/lambdas/:id/test-payloads/:payload",
  access: { right: "functions.write" },
  summary: "deletes a test payload",
  audit: "test_payload.deleted",
  status: 204,
});
