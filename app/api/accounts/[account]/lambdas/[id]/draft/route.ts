import { route } from "@/app/api/door";
import { saveDraft } from "@/lib/features/lambdas/save-draft";
import * as endpoints from "@/lib/http/endpoints/lambdas";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.saveDraft, ({ params, body, by }) =>
    saveDraft(web(), { ...body, ...params, by }),
  ),
);
