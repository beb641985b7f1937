import { route } from "@/app/api/door";
import { listActivity } from "@/lib/features/audit/list-entries";
import * as endpoints from "@/lib/http/endpoints/audit";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.listActivity, ({ params, query, who }) =>
    listActivity(web(), { ...params, ...query, who }),
  ),
);
