import { route } from "@/app/api/door";
import { invitePerson } from "@/lib/features/people/invite-person";
import * as endpoints from "@/lib/http/endpoints/members";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.listInvitations, ({ params }) => web().store.invitations.list(params)),
  route(endpoints.invite, ({ params, body, who, by }) =>
    invitePerson(web(), { ...params, ...body, who, by }),
  ),
);
