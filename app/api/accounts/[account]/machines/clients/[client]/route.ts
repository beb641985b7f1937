import { route } from "@/app/api/door";
import { revokeClient } from "@/lib/features/machines/change-clients";
import * as endpoints from "@/lib/http/endpoints/machines";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.revokeClient, ({ params: { account, client }, by }) =>
    revokeClient(web(), { account, id: client, by }),
  ),
);
