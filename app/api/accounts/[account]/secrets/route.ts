import { route } from "@/app/api/door";
import { listSecrets } from "@/lib/features/secrets/list-secrets";
import * as endpoints from "@/lib/http/endpoints/secrets";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.listSecrets, ({ params }) => listSecrets(web(), params)),
);
