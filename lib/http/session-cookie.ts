interface Address {
  publicUrl?: string | undefined;
  port: number;
}

/**
 * What the names of our cookies begin with. Browsers keep a __Host- cookie from other hosts and
 * from plain HTTP. On one machine all ports share their cookies, so each port has a name of its own.
 */
export function cookiePrefix({ publicUrl, port }: Address): string {
  return publicUrl?.startsWith("https:") ? "__Host-parley" : `parley-${port}`;
}

/** The cookie that says who is signed in. */
export function sessionCookie(address: Address): string {
  return `${cookiePrefix(address)}.session_token`;
}

/** `name=value` of one cookie, as it was sent. */
export function cookieOf(header: string | null, name: string): string | undefined {
  return header
    ?.split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
}
