import { addressHeader } from "./make-auth";

export interface From {
  cookie?: string | null;
  userAgent?: string | null;
  address: string | null;
}

/** What better-auth is told of a request. `only`: of its cookies those whose names end so. */
export function headersOf({ cookie, userAgent, address }: From, only?: string): Headers {
  const headers = new Headers();
  const cookies = only ? cookie && cookiesEnding(cookie, only) : cookie;
  if (cookies) headers.set("cookie", cookies);
  if (userAgent) headers.set("user-agent", userAgent.slice(0, 500));
  if (address) headers.set(addressHeader, address);
  return headers;
}

function cookiesEnding(cookies: string, end: string): string {
  return cookies
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each.split("=")[0]?.endsWith(end))
    .join("; ");
}

/** The Set-Cookie lines of an answer, of each name the last: better-auth sets some and takes them back. */
export function lastCookies(headers: Headers): string[] {
  const byName = new Map(headers.getSetCookie().map((line) => [line.split("=")[0], line]));
  return [...byName.values()];
}
