import { route } from "@/app/api/door";
import { beginSecondFactor, confirmSecondFactor } from "@/lib/features/people/change-second-factor";
import * as endpoints from "@/lib/http/endpoints/me";
import { methods } from "@/lib/http/methods";
import { Answer, settingCookies } from "@/lib/http/reply";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.beginSecondFactor, ({ body, who, from, by }) =>
    beginSecondFactor(web(), { ...body, who, from, by }),
  ),
  route(endpoints.confirmSecondFactor, async ({ body, who, from, by }) => {
    const cookies = await confirmSecondFactor(web(), { ...body, who, from, by });
    return new Answer(204, undefined, settingCookies(cookies));
  }),
);
