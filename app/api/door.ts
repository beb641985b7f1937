import { servedHosts } from "@/lib/http/hosts";
import { routesThrough } from "@/lib/http/route";
import { web } from "@/lib/web";

/** `route(endpoint, handler)` of the management API. */
export const route = routesThrough(() => {
  const { env, store } = web();
  return {
    hosts: servedHosts(env),
    adminToken: env.adminToken,
    accountExists: store.accounts.exists,
  };
});
