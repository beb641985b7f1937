import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { DomainError } from "@/lib/domain/errors";
import { readLaunchEnv } from "@/lib/env";
import { pagePolicy } from "@/lib/http/browser-safety";
import { describeError } from "@/lib/http/errors";
import { isServedHost, servedHosts } from "@/lib/http/hosts";
import { reply } from "@/lib/http/reply";
import { cookieOf, sessionCookie } from "@/lib/http/session-cookie";

const env = readLaunchEnv();
const served = servedHosts(env);
const cookie = sessionCookie(env);
/** pages for those who are not signed in, and files that say nothing */
const open = /^\/(sign-in|welcome|join|icon\.svg|_next)(\/|$)/;

/**
 * Pages go by the same names as the API does, whose routes look for themselves. An address that
 * cannot be read comes to no route: Next would answer with a text of its own.
 */
export function proxy(request: NextRequest): Response {
  const { pathname } = request.nextUrl;
  if (!isServedHost(request.headers.get("host"), served)) {
    const message = "This server does not go by that name. Name it in PARLEY_ALLOWED_HOSTS.";
    return refuse(pathname, new DomainError("forbidden", message));
  }
  if (!isReadable(pathname)) {
    const message = "The address has a broken escape sequence.";
    return refuse(pathname, new DomainError("bad_request", message));
  }
  if (pathname.startsWith("/api/")) return NextResponse.next();
  const here = pathname + request.nextUrl.search;
  // Whether the cookie is worth anything is the page's to ask: this only spares it the question.
  if (!open.test(pathname) && !cookieOf(request.headers.get("cookie"), cookie)) {
    const next = pathname === "/" ? "" : `?next=${encodeURIComponent(here)}`;
    return Response.redirect(new URL(`/sign-in${next}`, request.url), 307);
  }
  const nonce = randomBytes(16).toString("base64");
  const policy = pagePolicy(nonce, env);
  const headers = new Headers(request.headers);
  headers.set("x-parley-path", here);
  headers.set("x-parley-nonce", nonce);
  // From here Next learns the nonce of its own scripts.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

function refuse(pathname: string, error: DomainError): Response {
  const { status, body } = describeError(error);
  if (pathname.startsWith("/api/")) return reply(status, body);
  return new Response(`${error.message}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}

function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

// Of the API's addresses only those with an escape sequence: the others need no second look.
export const config = { matcher: ["/((?!api/|_next/static/).*)", "/api/(.*%.*)"] };
