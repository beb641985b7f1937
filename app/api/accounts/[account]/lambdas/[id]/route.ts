import { route } from "@/app/api/door";
import { deleteLambda } from "@/lib/features/lambdas/delete-lambda";
import { getLambda } from "@/lib/features/lambdas/get-lambda";
import { updateLambda } from "@/lib/features/lambdas/update-lambda";
import * as endpoints from "@/lib/http/endpoints/lambdas";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.getLambda, ({ params, who }) => getLambda(web(), { ...params, reader: who })),
  route(endpoints.updateLambda, ({ params, body, by }) =>
    updateLambda(web(), { ...body, ...params, by }),
  ),
  route(endpoints.deleteLambda, ({ params, by }) => deleteLambda(web(), { ...params, by })),
);
