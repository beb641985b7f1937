import { route } from "@/app/api/door";
import { makeRecoveryCodes } from "@/lib/features/people/change-second-factor";
import * as endpoints from "@/lib/http/endpoints/me";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.makeRecoveryCodes, ({ body, who, from, by }) =>
    makeRecoveryCodes(web(), { ...body, who, from, by }),
  ),
);
