import { route } from "@/app/api/door";
import { getDeletion } from "@/lib/features/lambdas/get-deletion";
import * as endpoints from "@/lib/http/endpoints/lambdas";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.getDeletion, ({ params }) => getDeletion(web(), params)),
);
