import { route } from "@/app/api/door";
import { becomeOwner } from "@/lib/features/people/become-owner";
import { whoAmI } from "@/lib/features/people/who-am-i";
import * as endpoints from "@/lib/http/endpoints/people";
import { methods } from "@/lib/http/methods";
import { Answer, settingCookies } from "@/lib/http/reply";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.becomeOwner, async ({ body, from, by }) => {
    const { person, cookies } = await becomeOwner(web(), { ...body, from, by });
    return new Answer(201, await whoAmI(web(), person), settingCookies(cookies));
  }),
);
