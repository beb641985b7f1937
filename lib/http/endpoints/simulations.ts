import { z } from "zod";
import { action } from "@/lib/domain/simulation/action";
import { simulatedRules } from "@/lib/domain/simulation/rules";
import { keptSimulation, simulationStart, stepped } from "@/lib/domain/simulation/simulation";
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
