import { APIError } from "better-auth/api";
import { DomainError } from "@/lib/domain/errors";
import { type From, headersOf, lastCookies } from "./headers";
import { type IdentitySettings, makeAuth } from "./make-auth";
import { secondFactorOf } from "./second-factor";

export type { From } from "./headers";

export interface Recognised {
  session: string;
  person: { id: string; name: string; email: string };
}
/** Who is signed in now, and the Set-Cookie lines that make the browser remember it. */
export interface SignedIn {
  person: Recognised["person"];
  cookies: string[];
}
/** Who gave the right password and owes a second factor, as the cookies say. */
export interface Challenged {
  person: null;
  cookies: string[];
}

/**
 * Passwords, sessions and their cookies, by better-auth. Its own HTTP handler is not served: our
 * endpoints call it, so that one gate, one shape of errors and one rule of origins hold.
 */
export function openIdentity(settings: IdentitySettings) {
  const auth = makeAuth(settings);
  return {
    secondFactor: secondFactorOf(auth),

    /** null for an unknown e-mail address and for a wrong password, which take the same time. */
    async signIn(
      given: { email: string; password: string },
      from: From,
    ): Promise<SignedIn | Challenged | null> {
      try {
        const { headers, response } = await auth.api.signInEmail({
          body: given,
          headers: headersOf(from),
          returnHeaders: true,
        });
        const cookies = lastCookies(headers);
        if ("twoFactorRedirect" in response) return { person: null, cookies };
        return { person: personOf(response.user), cookies };
      } catch (error) {
        if (error instanceof APIError && error.statusCode < 500) return null;
        throw error;
      }
    },

    /** Makes a person, who is signed in at once. */
    async signUp(
      given: { email: string; name: string; password: string },
      from: From,
    ): Promise<SignedIn> {
      const asked = auth.api.signUpEmail({
        body: given,
        headers: headersOf(from),
        returnHeaders: true,
      });
      const { headers, response } = await asked.catch(async (error: unknown) => {
        // Of two at once the second is told no more than that it failed.
        const { internalAdapter } = await auth.$context;
        if (!(error instanceof APIError) || !(await internalAdapter.findUserByEmail(given.email))) {
          throw error;
        }
        throw new DomainError(
          "conflict",
          `Somebody signs in as ${given.email} already. If that is you, sign in first.`,
        );
      });
      return { person: personOf(response.user), cookies: lastCookies(headers) };
    },

    /** The cookies of a new session, for somebody who is known by other means. */
    async enter(person: string, from: From): Promise<string[]> {
      const asked = { body: { person }, headers: headersOf(from), returnHeaders: true as const };
      return lastCookies((await auth.api.enter(asked)).headers);
    },

    /** Ends all of the person's sessions and begins one anew; null for a wrong present password. */
    async changePassword(
      { now, next }: { now: string; next: string },
      from: From,
    ): Promise<string[] | null> {
      try {
        const { headers } = await auth.api.changePassword({
          body: { currentPassword: now, newPassword: next, revokeOtherSessions: true },
          headers: headersOf(from),
          returnHeaders: true,
        });
        return lastCookies(headers);
      } catch (error) {
        if (error instanceof APIError && error.statusCode < 500) return null;
        throw error;
      }
    },

    /** Ends the session of the cookie, where there is one, and forgets the cookie. */
    async signOut(from: From): Promise<string[]> {
      const { headers } = await auth.api.signOut({
        headers: headersOf(from),
        returnHeaders: true,
      });
      return lastCookies(headers);
    },

    async recognise(cookie: string): Promise<Recognised | null> {
      const asked = auth.api.getSession({ headers: new Headers({ cookie }) });
      const found = await asked.catch((error: unknown) => {
        // It says no more than that it failed, and all that it does is to ask the database.
        if (!(error instanceof APIError)) throw error;
        throw new DomainError("database_unavailable", "The database does not answer. Try again.");
      });
      if (!found) return null;
      return { session: found.session.id, person: personOf(found.user) };
    },
  };
}

function personOf({ id, name, email }: Recognised["person"]): Recognised["person"] {
  return { id, name, email };
}
export type Identity = ReturnType<typeof openIdentity>;
