import { route } from "@/app/api/door";
import { getSandbox } from "@/lib/features/health/get-sandbox";
import * as endpoints from "@/lib/http/endpoints/health";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.getSandbox, () => getSandbox(web())),
);
