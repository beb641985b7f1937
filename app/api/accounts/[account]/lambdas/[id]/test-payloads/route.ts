import { route } from "@/app/api/door";
import { listTestPayloads } from "@/lib/features/tests/list-test-payloads";
import { saveTestPayload } from "@/lib/features/tests/save-test-payload";
import * as endpoints from "@/lib/http/endpoints/runs";
import { methods } from "@/lib/http/methods";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.listTestPayloads, ({ params }) => listTestPayloads(web(), params)),
  route(endpoints.createTestPayload, ({ params, body, by }) =>
    saveTestPayload(web(), { ...body, ...params, by }),
  ),
);
