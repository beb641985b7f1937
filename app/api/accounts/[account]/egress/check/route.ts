import { route } from "@/app/api/door";
import { checkUrl } from "@/lib/features/egress/check-url";
import * as endpoints from "@/lib/http/endpoints/egress";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.checkUrl, ({ params, body }) => checkUrl(web(), { ...params, ...body })),
);
