import { route } from "@/app/api/door";
import * as endpoints from "@/lib/http/endpoints/members";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.listMembers, ({ params }) => web().store.members.list(params)),
);
