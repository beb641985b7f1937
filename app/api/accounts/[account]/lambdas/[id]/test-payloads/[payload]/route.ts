import { route } from "@/app/api/door";
import { deleteTestPayload } from "@/lib/features/tests/delete-test-payload";
import { saveTestPayload } from "@/lib/features/tests/save-test-payload";
import * as endpoints from "@/lib/http/endpoints/runs";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.updateTestPayload, ({ params, body, by }) =>
    saveTestPayload(web(), { ...body, ...params, by }),
  ),
  route(endpoints.deleteTestPayload, ({ params, by }) =>
    deleteTestPayload(web(), { ...params, by }),
  ),
);
