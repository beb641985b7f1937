import { route } from "@/app/api/door";
import { changeRole, removeMember } from "@/lib/features/people/change-member";
import * as endpoints from "@/lib/http/endpoints/members";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.changeRole, ({ params, body, who, actor }) =>
    changeRole(web(), { ...params, ...body, who, actor }),
  ),
  route(endpoints.removeMember, ({ params, who }) => removeMember(web(), { ...params, who })),
);
