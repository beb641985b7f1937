import { readEnv } from "./env";
import { connectEngine } from "./infra/door/door-client";
import { openStore } from "./infra/store/open-store";

/** What the web process is made of. */
function compose() {
  const env = readEnv();
  const host = env.host === "0.0.0.0" || env.host === "::" ? "127.0.0.1" : env.host;
  return {
    env,
    store: openStore({ databaseUrl: env.databaseUrl }),
    engine: connectEngine({ socket: env.engineSocket }),
    /** the address of the invocation gateway as seen from this machine */
    gateway: `http://${host.includes(":") ? `[${host}]` : host}:${env.enginePort}`,
  };
}

type Web = ReturnType<typeof compose>;

declare global {
  var parleyWeb: Web | undefined;
}

/** Made at the first request, and kept where a reload in development does not lose it. */
export function web(): Web {
  globalThis.parleyWeb ??= compose();
  return globalThis.parleyWeb;
}
