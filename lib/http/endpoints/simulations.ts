import { z } from "zod";
import { environment } from "@/lib/domain/lambdas/environment";
import { action } from "@/lib/domain/simulation/action";
import { answerers } from "@/lib/domain/simulation/answerer";
import { assertion, verdict } from "@/lib/domain/simulation/assertion";
import { compared, testResult } from "@/lib/domain/simulation/compared";
import { simulatedRules } from "@/lib/domain/simulation/rules";
import {
  keptSimulation,
  simulationStart,
  simulationStep,
  simulationSummary,
  stepped,
} from "@/lib/domain/simulation/simulation";
import { endpoint } from "../endpoint";

const base = "/api/accounts/:account/simulations";
const one = "/api/accounts/:account/simulations/:simulation";

export const createSimulation = endpoint({
  method: "POST",
  path: base,
  access: { right: "functions.test" },
  summary: "begins a simulation: now, by the account's rules, with what is deployed",
  audit: {
    unaudited: "touches no conversation, and is gone after a week unless somebody saves it",
  },
  body: z.object({
    start: simulationStart.extend({ rules: simulatedRules.partial() }).partial().optional(),
  }),
  reply: keptSimulation,
  status: 201,
  bodyLimit: 2 * 1024 * 1024,
});

export const getSimulation = endpoint({
  method: "GET",
  path: one,
  access: { right: "functions.read" },
  summary: "a whole simulation, or a scenario that comes with the product",
  reply: keptSimulation,
  status: 200,
});

export const stepSimulation = endpoint({
  method: "POST",
  path: "/api/accounts/:account/simulations/:simulation/steps",
  access: { right: "functions.test" },
  summary: "lets one action happen, and tells what came of it",
  audit: { unaudited: "the simulation itself says what was done in it" },
  body: z.object({
    action,
    /** how many steps are known; others that were faster come back as a conflict */
    after: z.number().int().nonnegative(),
  }),
  reply: stepped,
  status: 200,
  bodyLimit: 2 * 1024 * 1024,
});

export const listSimulations = endpoint({
  method: "GET",
  path: base,
  access: { right: "functions.read" },
  summary: "saved and unsaved simulations, newest first, and those that come with the product",
  query: z.object({
    saved: z.enum(["true", "false"]).optional(),
    /** only the tests of this function */
    lambdaId: z.uuid().optional(),
  }),
  reply: z.array(simulationSummary),
  status: 200,
});

export const changeSimulation = endpoint({
  method: "PATCH",
  path: one,
  access: { right: "functions.write" },
  summary: "saves a simulation under a name, as the test of a function where one is given",
  audit: "simulation.saved",
  body: z.object({
    name: z.string().trim().min(1).max(80).optional(),
    description: z.string().max(500).optional(),
    /** the function whose test it is; null for none */
    lambdaId: z.uuid().nullable().optional(),
    /** what it expects; a new test without any gets what happened in it */
    assertions: z.array(assertion).max(200).optional(),
  }),
  reply: simulationSummary,
  status: 200,
});

export const deleteSimulation = endpoint({
  method: "DELETE",
  path: one,
  access: { right: "functions.write" },
  summary: "deletes a simulation",
  audit: "simulation.deleted",
  status: 204,
});

export const copySimulation = endpoint({
  method: "POST",
  path: "/api/accounts/:account/simulations/:simulation/copy",
  access: { right: "functions.test" },
  summary: "makes one like it to go on with, which nobody has saved",
  audit: {
    unaudited: "touches no conversation, and is gone after a week unless somebody saves it",
  },
  reply: keptSimulation,
  status: 201,
});

export const replaySimulation = endpoint({
  method: "POST",
  path: "/api/accounts/:account/simulations/:simulation/replay",
  access: { right: "functions.test" },
  summary: "lets a simulation happen anew, through other code where some is given; keeps nothing",
  audit: { unaudited: "changes nothing" },
  body: z.object({ answerers: answerers.optional() }),
  reply: z.object({ steps: z.array(simulationStep), verdicts: z.array(verdict) }),
  status: 200,
  bodyLimit: 1024 * 1024,
});

export const compareSimulations = endpoint({
  method: "POST",
  path: "/api/accounts/:account/replays",
  access: { right: "functions.test" },
  summary: "replays up to fifty simulations through one set of code or two, and compares",
  audit: { unaudited: "changes nothing" },
  body: z.object({
    ids: z.array(z.string().max(100)).max(50),
    versions: z.array(answerers).min(1).max(2).optional(),
  }),
  reply: z.array(compared),
  status: 200,
  bodyLimit: 1024 * 1024,
});

export const runTests = endpoint({
  method: "POST",
  path: "/api/accounts/:account/lambdas/:id/tests/runs",
  access: { right: "functions.test" },
  summary: "runs all tests of a function on the given text, a version, or the draft",
  audit: { unaudited: "changes nothing" },
  body: z.object({
    code: z.string().optional(),
    /** the variables of the given text; the draft's where none are given */
    environment: environment.optional(),
    version: z.number().int().positive().optional(),
  }),
  reply: z.array(testResult),
  status: 200,
  bodyLimit: 1024 * 1024,
});
