import { route } from "@/app/api/door";
import { openInvitation } from "@/lib/features/people/join-account";
import * as endpoints from "@/lib/http/endpoints/members";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.openInvitation, ({ body }) => openInvitation(web(), body)),
);
