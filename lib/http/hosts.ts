const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** The names that this server goes by, whatever the port. */
export function servedHosts(env: { host: string; allowedHosts: readonly string[] }): string[] {
  const bound = env.host.includes(":") && !env.host.startsWith("[") ? `[${env.host}]` : env.host;
  return [...loopback, bound, ...env.allowedHosts].map((host) => host.toLowerCase());
}

/**
 * A page of another origin can point its own name at this machine and read what we answer, unless
 * we look at the name that it asked for.
 */
export function isServedHost(header: string | null, served: readonly string[]): boolean {
  if (!header) return false;
  return served.includes(header.toLowerCase().replace(/:\d+$/, ""));
}

/** A write may come from our own pages, and from programs, which name no origin. */
export function isOwnOrigin(origin: string | null, host: string | null): boolean {
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
