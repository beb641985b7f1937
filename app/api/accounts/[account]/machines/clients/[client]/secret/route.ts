import { route } from "@/app/api/door";
import { replaceClientSecret } from "@/lib/features/machines/change-clients";
import * as endpoints from "@/lib/http/endpoints/machines";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.replaceClientSecret, ({ params: { account, client }, by }) =>
    replaceClientSecret(web(), { account, id: client, by }),
  ),
);
