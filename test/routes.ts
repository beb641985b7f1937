import type { Endpoint } from "@/lib/http/endpoint";
import type { methods } from "@/lib/http/methods";

/** Every route of the management API, by its file. */
export const routes = import.meta.glob<ReturnType<typeof methods>>("../app/api/**/route.ts");

/** `/api/lambdas/:id` is answered by `app/api/lambdas/[id]/route.ts`. */
export function fileOf({ path }: Pick<Endpoint, "path">): string {
  return `../app${path.replace(/:(\w+)/g, "[$1]")}/route.ts`;
}
