import { route } from "@/app/api/door";
import { removeSecondFactor } from "@/lib/features/people/change-second-factor";
import * as endpoints from "@/lib/http/endpoints/me";
import { methods } from "@/lib/http/methods";
import { Answer, settingCookies } from "@/lib/http/reply";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.removeSecondFactor, async ({ body, who, from, by }) => {
    const cookies = await removeSecondFactor(web(), { ...body, who, from, by });
    return new Answer(204, undefined, settingCookies(cookies));
  }),
);
