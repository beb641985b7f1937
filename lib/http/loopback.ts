import type { IncomingHttpHeaders } from "node:http";

/** An address or name that only this machine's own programs reach. */
export function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = address.toLowerCase().replace(/^\[|\]$/g, "");
  return plain === "localhost" || plain === "::1" || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(plain);
}

/** Where others can come in, by the network or through a proxy, nobody is let in unnamed. */
export function anonymousPossible(env: { host: string; publicUrl?: string | undefined }): boolean {
  return isLoopback(env.host) && env.publicUrl === undefined;
}

const ofProxies =
  /^(forwarded|via|x-forwarded(-.*)?|x-original-.*|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-.*|fastly-.*|fly-.*|x-envoy-.*)$/;

/** Whether a proxy says that it hands on what somebody else asks. */
export function wasForwarded(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some((name) => ofProxies.test(name));
}
