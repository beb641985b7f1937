import { route } from "@/app/api/door";
import { testLambda } from "@/lib/features/tests/test-lambda";
import * as endpoints from "@/lib/http/endpoints/runs";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.testLambda, ({ params, body }) => testLambda(web(), { ...body, ...params })),
);
