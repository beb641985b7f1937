import { route } from "@/app/api/door";
import { copySimulation } from "@/lib/features/simulations/copy-simulation";
import * as endpoints from "@/lib/http/endpoints/simulations";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.copySimulation, ({ params, by }) => copySimulation(web(), { ...params, by })),
);
