import { route } from "@/app/api/door";
import { changeSimulation } from "@/lib/features/simulations/change-simulation";
import { deleteSimulation } from "@/lib/features/simulations/delete-simulation";
import { getSimulation } from "@/lib/features/simulations/get-simulation";
import * as endpoints from "@/lib/http/endpoints/simulations";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.getSimulation, ({ params }) => getSimulation(web(), params)),
  route(endpoints.changeSimulation, ({ params, body, by }) =>
    changeSimulation(web(), { ...params, change: body, by }),
  ),
  route(endpoints.deleteSimulation, ({ params, by }) => deleteSimulation(web(), { ...params, by })),
);
