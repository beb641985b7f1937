import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export interface Somebody {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}

/** A real OpenID Connect provider on this machine, where whoever is named is signed in at once. */
export async function startProvider(redirectUri: string) {
  const people = new Map<string, Somebody>();
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const client = { clientId: "parley", clientSecret: "a secret that only these tests have" };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    findAccount: (_, sub) => {
      const found = people.get(sub);
      return found && { accountId: sub, claims: () => ({ ...found }) };
    },
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ["a key that only these tests have"] },
  });
  const handle = provider.callback();
  server.on("request", (request, response) => void handle(request, response));

  return {
    issuer,
    client,
    /** Goes the way of a browser whose person signs in there and agrees; answers where it leads back to. */
    async visit(location: string, who: Somebody): Promise<URL> {
      people.set(who.sub, who);
      const jar = new Map<string, string>();
      let url = location;
      let form: string | null = null;
      for (let step = 0; step < 20; step += 1) {
        const response: Response = await fetch(url, {
          method: form === null ? "GET" : "POST",
          redirect: "manual",
          headers: {
            cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
            ...(form === null ? {} : { "content-type": "application/x-www-form-urlencoded" }),
          },
          ...(form === null ? {} : { body: form }),
        });
        for (const line of response.headers.getSetCookie()) {
          const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
          jar.set(name, value);
        }
        form = null;
        const next = response.headers.get("location");
        if (next) {
          url = new URL(next, url).href;
          if (url.startsWith(redirectUri)) return new URL(url);
          continue;
        }
        const page = await response.text();
        const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
        if (!prompt) throw new Error(`The provider says ${response.status}: ${page.slice(0, 300)}`);
        url = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? url, url).href;
        form = new URLSearchParams(
          prompt === "login" ? { prompt, login: who.sub, password: "any" } : { prompt },
        ).toString();
      }
      throw new Error("The provider leads nowhere.");
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
