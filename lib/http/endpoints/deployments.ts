import { z } from "zod";
import { environment } from "@/lib/domain/lambdas/environment";
import { lambda, problem, version } from "@/lib/domain/lambdas/lambda";
import { endpoint } from "../endpoint";

export const deployLambda = endpoint({
  method: "POST",
  path: "/api/accounts/:account/lambdas/:id/deployments",
  access: { right: "functions.deploy" },
  summary:
    "deploys the draft, or rolls back to a version; the gateway serves it when this answers. A draft whose tests fail needs a message that says why",
  audit: ["version.deployed", "version.refused"],
  body: z.object({
    message: z.string().max(500).optional(),
    version: z.number().int().positive().optional(),
  }),
  reply: version.omit({ code: true, environment: true }).extend({ lambda }),
  status: 201,
});

export const checkLoad = endpoint({
  method: "POST",
  path: "/api/accounts/:account/lambdas/:id/load-checks",
  access: { right: "functions.test" },
  summary: "loads a source as a deploy would, and says what is wrong with it; keeps nothing",
  audit: { unaudited: "keeps nothing" },
  body: z.object({ code: z.string(), environment }),
  reply: z.object({ problem: problem.nullable() }),
  status: 200,
  bodyLimit: 1024 * 1024,
});

export const undeployLambda = endpoint({
  method: "DELETE",
  path: "/api/accounts/:account/lambdas/:id/deployment",
  access: { right: "functions.deploy" },
  summary: "the gateway no longer serves it when this answers",
  audit: "lambda.undeployed",
  reply: lambda,
  status: 200,
});

export const listVersions = endpoint({
  method: "GET",
  path: "/api/accounts/:account/lambdas/:id/versions",
  access: { right: "functions.read" },
  summary: "every version, newest first",
  reply: z.array(version),
  status: 200,
});

export const describeVersion = endpoint({
  method: "PATCH",
  path: "/api/accounts/:account/lambdas/:id/versions/:version",
  access: { right: "functions.deploy" },
  summary: "changes a version's message, and nothing else of it",
  audit: "version.described",
  body: z.object({ message: z.string().max(500) }),
  reply: version,
  status: 200,
});
