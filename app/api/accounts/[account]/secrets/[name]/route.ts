import { route } from "@/app/api/door";
import { deleteSecret } from "@/lib/features/secrets/delete-secret";
import { putSecret } from "@/lib/features/secrets/put-secret";
import * as endpoints from "@/lib/http/endpoints/secrets";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.putSecret, ({ params, body, by }) =>
    putSecret(web(), { ...body, ...params, by }),
  ),
  route(endpoints.deleteSecret, ({ params, by }) => deleteSecret(web(), { ...params, by })),
);
