import { route } from "@/app/api/door";
import { signIn } from "@/lib/features/people/sign-in";
import { signOut } from "@/lib/features/people/sign-out";
import { whoAmI } from "@/lib/features/people/who-am-i";
import * as endpoints from "@/lib/http/endpoints/people";
import { methods } from "@/lib/http/methods";
import { Answer, settingCookies } from "@/lib/http/reply";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.signIn, async ({ body: given, from, by }) => {
    const { person, cookies } = await signIn(web(), { ...given, from, by });
    const body = person ? await whoAmI(web(), person) : { secondFactor: true as const };
    return new Answer(200, body, settingCookies(cookies));
  }),
  route(endpoints.getSession, ({ who }) => whoAmI(web(), who)),
  route(endpoints.signOut, async ({ who: person, from, by }) => {
    const cookies = await signOut(web(), { person, from, by });
    return new Answer(204, undefined, settingCookies(cookies));
  }),
);
