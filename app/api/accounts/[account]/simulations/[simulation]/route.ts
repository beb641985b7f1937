import { route } from "@/app/api/door";
import { getSimulation } from "@/lib/features/simulations/get-simulation";
import * as endpoints from "@/lib/http/endpoints/simulations";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.getSimulation, ({ params }) => getSimulation(web(), params)),
);
