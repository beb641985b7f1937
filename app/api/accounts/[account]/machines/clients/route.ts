import { route } from "@/app/api/door";
import { createClient } from "@/lib/features/machines/change-clients";
import * as endpoints from "@/lib/http/endpoints/machines";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.createClient, ({ params, body, by }) =>
    createClient(web(), { ...params, ...body, by }),
  ),
);
