import { route } from "@/app/api/door";
import { describeVersion } from "@/lib/features/deployments/describe-version";
import * as endpoints from "@/lib/http/endpoints/deployments";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.describeVersion, ({ params, body, by }) =>
    describeVersion(web(), { ...body, ...params, by, version: Number(params.version) }),
  ),
);
