import { route } from "@/app/api/door";
import { joinAsNew } from "@/lib/features/people/join-account";
import { whoAmI } from "@/lib/features/people/who-am-i";
import * as endpoints from "@/lib/http/endpoints/members";
import { methods } from "@/lib/http/methods";
import { Answer, settingCookies } from "@/lib/http/reply";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.joinAsNew, async ({ body, by, from }) => {
    const { person, cookies } = await joinAsNew(web(), { ...body, by, from });
    return new Answer(201, await whoAmI(web(), person), settingCookies(cookies));
  }),
);
