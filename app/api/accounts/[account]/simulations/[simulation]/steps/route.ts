import { route } from "@/app/api/door";
import { stepSimulation } from "@/lib/features/simulations/step-simulation";
import * as endpoints from "@/lib/http/endpoints/simulations";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.stepSimulation, ({ params, body }) =>
    stepSimulation(web(), { ...body, ...params }),
  ),
);
