const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** The names that this server goes by, whatever the port. */
export function servedHosts(env: {
  host: string;
  allowedHosts: readonly string[];
  publicUrl?: string | undefined;
}): string[] {
  const bound = env.host.includes(":") && !env.host.startsWith("[") ? `[${env.host}]` : env.host;
  const known = env.publicUrl ? [new URL(env.publicUrl).hostname] : [];
  return [...loopback, bound, ...env.allowedHosts, ...known].map((host) => host.toLowerCase());
}

/**
 * A page of another origin can point its own name at this machine and read what we answer, unless
 * we look at the name that it asked for.
 */
export function isServedHost(header: string | null, served: readonly string[]): boolean {
  if (!header) return false;
  return served.includes(header.toLowerCase().replace(/:\d+$/, ""));
}

interface Server {
  /** as the request names it */
  host: string | null;
  publicUrl?: string | undefined;
}
type Headers = Pick<globalThis.Headers, "get">;

/** A write may come from our own pages, and from programs, which name no origin. */
export function isOwnOrigin(headers: Headers, server: Server): boolean {
  const origin = headers.get("origin");
  if (origin !== null) return isOurs(origin, server);
  const site = headers.get("sec-fetch-site");
  return site === null || site === "same-origin" || site === "none";
}

/** Certainly a page of ours, not a program that names no origin. */
export function isOwnPage(headers: Headers, server: Server): boolean {
  const origin = headers.get("origin");
  if (origin !== null) return isOurs(origin, server);
  return headers.get("sec-fetch-site") === "same-origin";
}

function isOurs(origin: string, { host, publicUrl }: Server): boolean {
  if (!URL.canParse(origin)) return false;
  return origin === publicUrl || new URL(origin).host === host?.toLowerCase();
}
