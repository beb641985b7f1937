import { type AllowedHost, entryFor } from "@/lib/domain/egress/allowed-host";
import { normalHost } from "@/lib/domain/egress/host-name";
import { call } from "./call";
import type { Dialler } from "./dial";

const patienceMs = 15_000;

/**
 * Sends what an account's settings say where to. That setting lists the host, for https and where it
 * is public; what is inside the network has to be among the account's own hosts as private.
 */
export function dialForAccount({
  dialler,
  allowedHosts,
}: {
  dialler: Dialler;
  allowedHosts: (account: { account: string }) => Promise<AllowedHost[]>;
}) {
  return async ({
    account,
    url,
    headers,
    body,
  }: {
    account: string;
    url: string;
    headers: [string, string][];
    body: string;
  }): Promise<number> => {
    const list = async () => {
      const hosts = await allowedHosts({ account });
      const host = normalHost(new URL(url).hostname);
      const entry = host === undefined ? undefined : entryFor(host, hosts);
      return host === undefined || entry ? hosts : [{ host, private: false }];
    };
    const { status } = await call(
      dialler,
      { url, method: "POST", headers, body: Buffer.from(body), redirect: "error" },
      { account, list, signal: AbortSignal.timeout(patienceMs) },
    );
    return status;
  };
}
