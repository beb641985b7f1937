import { z } from "zod";
import { isIpLiteral } from "./host-name";

/** A host that functions may call: `api.example.com`, or `*.example.com` for every host below it. */
export const allowedHost = z.object({
  host: z.string(),
  /** may resolve to an address that is not public, and be called over plain http */
  private: z.boolean(),
});
export type AllowedHost = z.infer<typeof allowedHost>;

/** The entry that allows a host in normal form: its own, else the nearest `*.` above it. */
export function entryFor(host: string, list: readonly AllowedHost[]): AllowedHost | undefined {
  const own = list.find((entry) => entry.host === host);
  if (own || isIpLiteral(host)) return own;
  return list
    .filter((entry) => entry.host.startsWith("*.") && host.endsWith(entry.host.slice(1)))
    .sort((one, other) => other.host.length - one.host.length)[0];
}
