import { route } from "@/app/api/door";
import { removeHost } from "@/lib/features/egress/remove-host";
import * as endpoints from "@/lib/http/endpoints/egress";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.removeHost, ({ params, by }) => removeHost(web(), { ...params, by })),
);
