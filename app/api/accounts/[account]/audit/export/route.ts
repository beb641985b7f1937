import { route } from "@/app/api/door";
import { formats } from "@/lib/domain/audit/export";
import { exportAudit } from "@/lib/features/audit/list-entries";
import * as endpoints from "@/lib/http/endpoints/audit";
import { methods } from "@/lib/http/methods";
import { FileAnswer } from "@/lib/http/reply";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.exportAudit, async ({ params, query: { format, ...filter } }) =>
    FileAnswer.of(exportAudit(web(), { ...params, filter, format }), {
      name: `audit-${params.account}.${format}`,
      type: formats[format].type,
    }),
  ),
);
