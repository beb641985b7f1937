import { route } from "@/app/api/door";
import { changeRole, removeMember } from "@/lib/features/people/change-member";
import * as endpoints from "@/lib/http/endpoints/members";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.changeRole, ({ params, body, who, by }) =>
    changeRole(web(), { ...params, ...body, who, by }),
  ),
  route(endpoints.removeMember, ({ params, who, by }) =>
    removeMember(web(), { ...params, who, by }),
  ),
);
