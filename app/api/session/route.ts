import { route } from "@/app/api/door";
import { signIn } from "@/lib/features/people/sign-in";
import { whoAmI } from "@/lib/features/people/who-am-i";
import * as endpoints from "@/lib/http/endpoints/people";
import { methods } from "@/lib/http/methods";
import { Answer, settingCookies } from "@/lib/http/reply";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.signIn, async ({ body, from }) => {
    const { person, cookies } = await signIn(web(), { ...body, from });
    return new Answer(200, await whoAmI(web(), person), settingCookies(cookies));
  }),
  route(endpoints.getSession, ({ who }) => whoAmI(web(), who)),
  route(endpoints.signOut, async ({ from }) => {
    const { identity, recognise } = web();
    const cookies = await identity.signOut(from);
    recognise.forget();
    return new Answer(204, undefined, settingCookies(cookies));
  }),
);
