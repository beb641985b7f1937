import { route } from "@/app/api/door";
import { revokeToken } from "@/lib/features/machines/change-tokens";
import * as endpoints from "@/lib/http/endpoints/machines";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.revokeToken, ({ params: { account, token }, by }) =>
    revokeToken(web(), { account, id: token, by }),
  ),
);
