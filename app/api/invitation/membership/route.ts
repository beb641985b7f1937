import { route } from "@/app/api/door";
import { joinAccount } from "@/lib/features/people/join-account";
import { whoAmI } from "@/lib/features/people/who-am-i";
import * as endpoints from "@/lib/http/endpoints/members";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.join, async ({ body, who, by }) => {
    await joinAccount(web(), { ...body, person: who, by });
    return whoAmI(web(), who);
  }),
);
