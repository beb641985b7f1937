import { route } from "@/app/api/door";
import { undeployLambda } from "@/lib/features/deployments/undeploy-lambda";
import * as endpoints from "@/lib/http/endpoints/deployments";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.undeployLambda, ({ params, by }) => undeployLambda(web(), { ...params, by })),
);
