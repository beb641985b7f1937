import { route } from "@/app/api/door";
import { listRuns } from "@/lib/features/runs/list-runs";
import * as endpoints from "@/lib/http/endpoints/runs";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.listRuns, ({ params, query }) => listRuns(web(), { ...query, ...params })),
);
