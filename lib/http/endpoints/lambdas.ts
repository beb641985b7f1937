import { z } from "zod";
import { eventIds } from "@/lib/domain/events/catalog";
import { lambdaLimits } from "@/lib/domain/invocations/limits";
import { environment } from "@/lib/domain/lambdas/environment";
import {
  deletion,
  draft,
  lambda,
  lambdaDescription,
  lambdaName,
  lambdaSkills,
  styles,
} from "@/lib/domain/lambdas/lambda";
import { endpoint } from "../endpoint";

const all = "/api/accounts/:account/lambdas";
const one = "/api/accounts/:account/lambdas/:id";

export const listLambdas = endpoint({
  method: "GET",
  path: all,
  access: { right: "functions.read" },
  summary:
    "every function of the account, newest change first; values of variables for those who may change them",
  reply: z.array(lambda),
  status: 200,
});

export const createLambda = endpoint({
  method: "POST",
  path: all,
  access: { right: "functions.write" },
  summary: "makes a function; without code it starts from the event's default template",
  audit: "lambda.created",
  body: z.object({
    name: lambdaName,
    description: lambdaDescription.optional(),
    eventId: z.enum(eventIds),
    style: z.enum(styles),
    skills: lambdaSkills.optional(),
    code: z.string().optional(),
    environment: environment.optional(),
    reuseGlobals: z.boolean().optional(),
  }),
  reply: lambda,
  status: 201,
  bodyLimit: 1024 * 1024,
});

export const getLambda = endpoint({
  method: "GET",
  path: one,
  access: { right: "functions.read" },
  summary: "one function with its draft; values of variables for those who may change them",
  reply: lambda,
  status: 200,
});

export const updateLambda = endpoint({
  method: "PATCH",
  path: one,
  access: { right: "functions.write" },
  summary: "changes name, description, skills, limits or reused globals; all are live at once",
  audit: ["lambda.renamed", "lambda.changed"],
  body: z
    .object({
      name: lambdaName,
      description: lambdaDescription,
      skills: lambdaSkills,
      limits: lambdaLimits,
      reuseGlobals: z.boolean(),
    })
    .partial()
    .strict(),
  reply: lambda,
  status: 200,
});

export const deleteLambda = endpoint({
  method: "DELETE",
  path: one,
  access: { right: "functions.deploy" },
  summary: "undeploys and deletes; can be taken back for a day",
  audit: "lambda.deleted",
  status: 204,
});

export const getDeletion = endpoint({
  method: "GET",
  path: "/api/accounts/:account/lambdas/:id/deletion",
  access: { right: "functions.read" },
  summary: "a deletion that can still be taken back",
  reply: deletion,
  status: 200,
});

export const undeleteLambda = endpoint({
  method: "POST",
  path: "/api/accounts/:account/lambdas/:id/undelete",
  access: { right: "functions.deploy" },
  summary: "takes a deletion back; what served serves again where nothing else answers its event",
  audit: "lambda.undeleted",
  reply: lambda,
  status: 200,
});

export const saveDraft = endpoint({
  method: "PUT",
  path: "/api/accounts/:account/lambdas/:id/draft",
  access: { right: "functions.write" },
  summary: "saves the draft, with problems too; a stale revision is a 409 with the newer draft",
  audit: ["draft.saved", "environment.changed"],
  body: z.object({
    code: z.string(),
    /** the kept variables stay where none are given */
    environment: environment.optional(),
    revision: z.number().int(),
  }),
  reply: draft,
  status: 200,
  bodyLimit: 1024 * 1024,
});
