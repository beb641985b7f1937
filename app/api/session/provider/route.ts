import { route } from "@/app/api/door";
import { nextPath } from "@/lib/domain/access/next-path";
import { DomainError, notFound } from "@/lib/domain/errors";
import * as endpoints from "@/lib/http/endpoints/people";
import { methods } from "@/lib/http/methods";
import { Answer } from "@/lib/http/reply";
import { cookieOf, providerCookieLine, sessionCookie } from "@/lib/http/session-cookie";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.beginAtProvider, async ({ query: { next, connect }, from }) => {
    const { env, provider, recognise } = web();
    if (!provider) throw notFound("sign-in provider");
    const cookie = connect && cookieOf(from.cookie, sessionCookie(env));
    const visitor = cookie ? await recognise.person(cookie) : null;
    const person = visitor?.kind === "person" ? visitor.id : null;
    const begun = await provider.begin({ next: nextPath(next), person }).catch((error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== "unauthorized") throw error;
      return null;
    });
    if (!begun) {
      const location = `${person ? "/me" : "/sign-in"}?refused=failed`;
      return new Answer(303, undefined, { location });
    }
    const { location, sealed } = begun;
    return new Answer(303, undefined, [
      ["location", location],
      ["set-cookie", providerCookieLine(env, sealed)],
    ]);
  }),
);
