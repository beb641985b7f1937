import { route } from "@/app/api/door";
import { createLambda } from "@/lib/features/lambdas/create-lambda";
import { listLambdas } from "@/lib/features/lambdas/list-lambdas";
import * as endpoints from "@/lib/http/endpoints/lambdas";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.listLambdas, ({ params, who }) => listLambdas(web(), { ...params, reader: who })),
  route(endpoints.createLambda, ({ params, body, by }) =>
    createLambda(web(), { ...body, ...params, by }),
  ),
);
