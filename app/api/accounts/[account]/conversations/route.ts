import { route } from "@/app/api/door";
import { listConversations } from "@/lib/features/conversations/list-conversations";
import * as endpoints from "@/lib/http/endpoints/conversations";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.listConversations, ({ params, query }) =>
    listConversations(web(), { ...query, ...params }),
  ),
);
