import { route } from "@/app/api/door";
import { listSimulations } from "@/lib/features/simulations/list-simulations";
import { startSimulation } from "@/lib/features/simulations/start-simulation";
import * as endpoints from "@/lib/http/endpoints/simulations";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.listSimulations, ({ params, query: { saved, lambdaId } }) =>
    listSimulations(web(), { ...params, lambdaId, ...(saved ? { saved: saved === "true" } : {}) }),
  ),
  route(endpoints.createSimulation, ({ params, body, by }) =>
    startSimulation(web(), { ...body, ...params, by }),
  ),
);
