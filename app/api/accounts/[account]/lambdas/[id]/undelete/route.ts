import { route } from "@/app/api/door";
import { undeleteLambda } from "@/lib/features/lambdas/undelete-lambda";
import * as endpoints from "@/lib/http/endpoints/lambdas";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.undeleteLambda, ({ params, by }) => undeleteLambda(web(), { ...params, by })),
);
