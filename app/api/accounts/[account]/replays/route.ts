import { route } from "@/app/api/door";
import { compareSimulations } from "@/lib/features/simulations/compare-simulations";
import * as endpoints from "@/lib/http/endpoints/simulations";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.compareSimulations, ({ params, body }) =>
    compareSimulations(web(), { ...body, ...params }),
  ),
);
