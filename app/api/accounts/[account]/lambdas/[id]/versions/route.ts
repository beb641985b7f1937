import { route } from "@/app/api/door";
import { listVersions } from "@/lib/features/deployments/list-versions";
import * as endpoints from "@/lib/http/endpoints/deployments";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.listVersions, ({ params, who }) =>
    listVersions(web(), { ...params, reader: who }),
  ),
);
