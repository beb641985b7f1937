import { call } from "./call";
import { startDialler } from "./dial";

/**
 * Calls for the product itself, such as to a sign-in provider: the host that the configuration names
 * is allowed by that, and may be inside the network; others that it leads to are called over https,
 * where they are public.
 */
export function dialConfigured({ host, ownPorts }: { host: string; ownPorts: readonly number[] }) {
  const dialler = startDialler({ ownPorts });
  return async (request: {
    url: string;
    method: string;
    headers: [string, string][];
    body: string | null;
  }): Promise<{ status: number; text: string }> => {
    const { hostname } = new URL(request.url);
    const entry = { host: hostname, private: hostname === host };
    const { status, body } = await call(
      dialler,
      {
        ...request,
        body: request.body === null ? null : Buffer.from(request.body),
        redirect: "error",
      },
      { account: "", list: async () => [entry], signal: AbortSignal.timeout(15_000) },
    );
    return { status, text: body.toString("utf8") };
  };
}
