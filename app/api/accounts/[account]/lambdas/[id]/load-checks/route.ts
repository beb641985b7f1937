import { route } from "@/app/api/door";
import { checkLoad } from "@/lib/features/deployments/check-load";
import * as endpoints from "@/lib/http/endpoints/deployments";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.checkLoad, ({ params, body }) => checkLoad(web(), { ...body, ...params })),
);
