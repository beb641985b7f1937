import { route } from "@/app/api/door";
import { deployLambda } from "@/lib/features/deployments/deploy-lambda";
import { runTests } from "@/lib/features/simulations/run-tests";
import * as endpoints from "@/lib/http/endpoints/deployments";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.deployLambda, ({ params, body, by }) =>
    deployLambda({ ...web(), runTests: (key) => runTests(web(), key) }, { ...body, ...params, by }),
  ),
);
