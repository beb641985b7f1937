import { route } from "@/app/api/door";
import { revokeInvitation } from "@/lib/features/people/invite-person";
import * as endpoints from "@/lib/http/endpoints/members";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.revokeInvitation, ({ params: { account, invitation }, by }) =>
    revokeInvitation(web(), { account, id: invitation, by }),
  ),
);
