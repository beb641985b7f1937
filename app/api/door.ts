import type { Gate } from "@/lib/http/gate";
import { servedHosts } from "@/lib/http/hosts";
import { routesThrough } from "@/lib/http/route";
import { sessionCookie } from "@/lib/http/session-cookie";
import { web } from "@/lib/web";

function gate(): Gate {
  const { env, store, recognise } = web();
  return {
    hosts: servedHosts(env),
    publicUrl: env.publicUrl,
    adminToken: env.adminToken,
    cookie: sessionCookie(env),
    recognise,
    accountExists: store.accounts.exists,
  };
}

/** `route(endpoint, handler)` of the management API. */
export const route = routesThrough(gate);
