import { route } from "@/app/api/door";
import { allowHost } from "@/lib/features/egress/allow-host";
import * as endpoints from "@/lib/http/endpoints/egress";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.allowHost, ({ params, body, by }) =>
    allowHost(web(), { ...params, ...body, by }),
  ),
);
