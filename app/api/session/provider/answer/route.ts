import { route } from "@/app/api/door";
import { notFound } from "@/lib/domain/errors";
import { type AtProvider, finishAtProvider } from "@/lib/features/people/finish-at-provider";
import * as endpoints from "@/lib/http/endpoints/people";
import { methods } from "@/lib/http/methods";
import { Answer, settingCookies } from "@/lib/http/reply";
import {
  cookieOf,
  providerCookie,
  providerCookieLine,
  sessionCookie,
} from "@/lib/http/session-cookie";
import { web } from "@/lib/web";

export const { GET, POST, PUT, PATCH, DELETE } = methods(
  route(endpoints.answerOfProvider, async ({ query, from, by }) => {
    const { env, provider, recognise } = web();
    if (!provider) throw notFound("sign-in provider");
    const sealed = cookieOf(from.cookie, providerCookie(env))?.split("=")[1];
    const session = cookieOf(from.cookie, sessionCookie(env));
    const visitor = session ? await recognise.person(session) : null;
    const person = visitor?.kind === "person" ? visitor : null;
    const asked: AtProvider = { answer: query, sealed, person, from, by };
    const { path, cookies } = await finishAtProvider({ ...web(), provider }, asked);
    return new Answer(303, undefined, [
      ["location", path],
      ["set-cookie", providerCookieLine(env, null)],
      ...settingCookies(cookies),
    ]);
  }),
);
