import { route } from "@/app/api/door";
import { answerChallenge } from "@/lib/features/people/answer-challenge";
import { whoAmI } from "@/lib/features/people/who-am-i";
import * as endpoints from "@/lib/http/endpoints/people";
import { methods } from "@/lib/http/methods";
import { Answer, settingCookies } from "@/lib/http/reply";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.answerChallenge, async ({ body, from, by }) => {
    const { person, cookies } = await answerChallenge(web(), { ...body, from, by });
    return new Answer(200, await whoAmI(web(), person), settingCookies(cookies));
  }),
);
