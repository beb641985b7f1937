import { route } from "@/app/api/door";
import { renameAccount } from "@/lib/features/accounts/rename-account";
import * as endpoints from "@/lib/http/endpoints/accounts";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.renameAccount, ({ params, body, by }) =>
    renameAccount(web(), { ...params, ...body, by }),
  ),
);
