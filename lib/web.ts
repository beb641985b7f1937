import { EnvError, readEnv } from "./env";
import { knownMachines } from "./features/machines/known-machines";
import { recogniser } from "./features/people/recognise";
import { anonymousPossible } from "./http/loopback";
import { cookiePrefix, providerAnswer } from "./http/session-cookie";
import { connectEngine } from "./infra/door/door-client";
import { dialConfigured } from "./infra/egress/dial-configured";
import { openIdentity } from "./infra/identity/open-identity";
import { openProvider } from "./infra/identity/provider";
import { openStore } from "./infra/store/open-store";
import { clientTokens } from "./infra/tokens/client-tokens";

/** What the web process is made of. */
function compose() {
  const env = readEnv();
  if (env.authSecrets.length === 0) {
    throw new EnvError("PARLEY_AUTH_SECRET is not set. `npm start` makes one.");
  }
  const host = env.host === "0.0.0.0" || env.host === "::" ? "127.0.0.1" : env.host;
  const reached = host.includes(":") ? `[${host}]` : host;
  const origin = env.publicUrl ?? `http://${reached}:${env.port}`;
  const store = openStore({ databaseUrl: env.databaseUrl });
  const identity = openIdentity({
    database: store.identity,
    secrets: env.authSecrets,
    origin,
    cookiePrefix: cookiePrefix(env),
  });
  const machines = knownMachines({ store, tokens: clientTokens });
  return {
    env,
    store,
    identity,
    machines,
    anonymousPossible: anonymousPossible(env),
    provider: env.oidc && {
      config: env.oidc,
      ...openProvider(env.oidc, {
        redirectUri: `${origin}${providerAnswer}`,
        secrets: env.authSecrets,
        dial: dialConfigured({
          host: new URL(env.oidc.issuer).hostname,
          ownPorts: [env.port, env.enginePort],
        }),
      }),
    },
    recognise: recogniser({ identity, store, machines }),
    engine: connectEngine({ socket: env.engineSocket }),
    /** the address of the invocation gateway as seen from this machine */
    gateway: `http://${reached}:${env.enginePort}`,
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
