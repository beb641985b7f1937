import { route } from "@/app/api/door";
import { createAccount } from "@/lib/features/accounts/create-account";
import * as endpoints from "@/lib/http/endpoints/accounts";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.createAccount, async ({ body, who, by }) =>
    createAccount(web(), { ...body, who, by }),
  ),
);
