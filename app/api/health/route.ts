import { route } from "@/app/api/door";
import { checkHealth } from "@/lib/features/health/check-health";
import { getHealth } from "@/lib/http/endpoints/health";
import { methods } from "@/lib/http/methods";
import { Answer } from "@/lib/http/reply";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(getHealth, async () => {
    const status = await checkHealth(web());
    return new Answer(status === "ok" ? 200 : 503, { status });
  }),
);
