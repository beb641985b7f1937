import { route } from "@/app/api/door";
import { tellConversation } from "@/lib/features/conversations/list-conversations";
import * as endpoints from "@/lib/http/endpoints/conversations";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.getConversation, ({ params, query }) =>
    tellConversation(web(), { ...query, ...params }),
  ),
);
