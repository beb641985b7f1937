import { type NextRequest, NextResponse } from "next/server";
import { readLaunchEnv } from "@/lib/env";
import { isServedHost, servedHosts } from "@/lib/http/hosts";

const served = servedHosts(readLaunchEnv());

/** Pages go by the same names as the API does, whose routes look for themselves. */
export function proxy(request: NextRequest): NextResponse {
  if (isServedHost(request.headers.get("host"), served)) return NextResponse.next();
  return new NextResponse(
    "This server does not go by that name. Name it in PARLEY_ALLOWED_HOSTS.\n",
    { status: 403, headers: { "content-type": "text/plain; charset=utf-8" } },
  );
}

export const config = { matcher: ["/((?!api/|_next/static/).*)"] };
