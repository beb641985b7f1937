/**
 * A host as it is compared, dialled and shown: lower case, ASCII, no trailing dot, an IPv4 address
 * in four decimal numbers. Undefined for what is no host.
 */
export function normalHost(text: string): string | undefined {
  // The parser of URLs would drop or decode these, so that what is shown is not what was typed.
  if (/[\s%/?#\\@]/.test(text)) return undefined;
  let hostname: string;
  try {
    hostname = new URL(`https://${text}/`).hostname;
  } catch {
    return undefined;
  }
  const host = hostname.replace(/\.$/, "");
  const labels = host.split(".");
  const fits = isIpLiteral(host) || labels.every((label) => label.length > 0 && label.length <= 63);
  return fits && host.length <= 253 ? host : undefined;
}

/** Whether a host in normal form is an address, not a name. */
export function isIpLiteral(host: string): boolean {
  return host.startsWith("[") || /^\d+\.\d+\.\d+\.\d+$/.test(host);
}
