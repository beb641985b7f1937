import { route } from "@/app/api/door";
import { getRun } from "@/lib/features/runs/get-run";
import * as endpoints from "@/lib/http/endpoints/runs";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.getRun, ({ params }) => getRun(web(), params)),
);
