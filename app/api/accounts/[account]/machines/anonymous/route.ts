import { route } from "@/app/api/door";
import { takeAnonymous } from "@/lib/features/machines/anonymous-calls";
import * as endpoints from "@/lib/http/endpoints/machines";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.takeAnonymous, ({ params, body, by }) =>
    takeAnonymous(web(), { ...params, ...body, by }),
  ),
);
