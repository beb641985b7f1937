import { route } from "@/app/api/door";
import { runTests } from "@/lib/features/simulations/run-tests";
import * as endpoints from "@/lib/http/endpoints/simulations";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.runTests, ({ params, body }) => runTests(web(), { ...body, ...params })),
);
