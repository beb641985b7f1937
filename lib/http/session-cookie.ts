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

/** The address that a sign-in provider leads back to. */
export const providerAnswer = "/api/session/provider/answer";

/** The cookie that keeps what belongs to a sign-in while the browser is at the provider. */
export function providerCookie(address: Address): string {
  return `${cookiePrefix(address)}.provider`;
}

/** As a Set-Cookie line; for no time where there is no value. */
export function providerCookieLine(address: Address, value: string | null): string {
  const secure = address.publicUrl?.startsWith("https:") ? "; Secure" : "";
  const kept = `${providerCookie(address)}=${value ?? ""}; Max-Age=${value === null ? 0 : 600}`;
  return `${kept}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
