import { route } from "@/app/api/door";
import { replaySimulation } from "@/lib/features/simulations/replay-simulation";
import * as endpoints from "@/lib/http/endpoints/simulations";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.replaySimulation, ({ params, body }) =>
    replaySimulation(web(), { ...body, ...params }),
  ),
);
