import { createHash, randomUUID } from "node:crypto";
import { APIError } from "better-auth/api";
import { type BetterAuthOptions, betterAuth } from "better-auth/minimal";
import { passwordLimits } from "@/lib/domain/access/password";
import { DomainError } from "@/lib/domain/errors";

/** Where a request came from, as better-auth is told of it: its own choice of headers can be forged. */
const addressHeader = "x-parley-address";
const fortnight = 14 * 24 * 60 * 60;

export interface Recognised {
  session: string;
  person: { id: string; name: string; email: string };
}
/** Who is signed in now, and the Set-Cookie lines that make the browser remember it. */
export interface SignedIn {
  person: Recognised["person"];
  cookies: string[];
}
export interface From {
  cookie?: string | null;
  userAgent?: string | null;
  address: string | null;
}

/**
 * Passwords, sessions and their cookies, by better-auth. Its own HTTP handler is not served: our
 * endpoints call it, so that one gate, one shape of errors and one rule of origins hold.
 */
export function openIdentity({
  database,
  secrets,
  origin,
  cookiePrefix,
}: {
  database: NonNullable<BetterAuthOptions["database"]>;
  /** the newest first */
  secrets: readonly string[];
  /** the address that people type */
  origin: string;
  cookiePrefix: string;
}) {
  const auth = betterAuth({
    appName: "Parley",
    baseURL: origin,
    secrets: secrets.map((value) => ({ version: versionOf(value), value })),
    database,
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Ours counts in lib/features/people/sign-in.ts.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLimits.shortest,
      // Ours counts characters, better-auth half of what some are made of.
      maxPasswordLength: passwordLimits.longest * 2,
    },
    user: { modelName: "person" },
    account: { modelName: "personLogin" },
    session: {
      modelName: "personSession",
      expiresIn: fortnight,
      disableSessionRefresh: true,
    },
    advanced: {
      database: { generateId: () => randomUUID() },
      cookiePrefix,
      // The prefix that better-auth would add is weaker than __Host-.
      useSecureCookies: false,
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: "lax",
        path: "/",
        secure: origin.startsWith("https:"),
      },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
  });

  const headersOf = ({ cookie, userAgent, address }: From) => {
    const headers = new Headers();
    if (cookie) headers.set("cookie", cookie);
    if (userAgent) headers.set("user-agent", userAgent.slice(0, 500));
    if (address) headers.set(addressHeader, address);
    return headers;
  };

  return {
    /** null for an unknown e-mail address and for a wrong password, which take the same time. */
    async signIn(given: { email: string; password: string }, from: From): Promise<SignedIn | null> {
      try {
        const { headers, response } = await auth.api.signInEmail({
          body: given,
          headers: headersOf(from),
          returnHeaders: true,
        });
        return { person: personOf(response.user), cookies: headers.getSetCookie() };
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
      return { person: personOf(response.user), cookies: headers.getSetCookie() };
    },

    /** Ends the session of the cookie, where there is one, and forgets the cookie. */
    async signOut(from: From): Promise<string[]> {
      const { headers } = await auth.api.signOut({
        headers: headersOf(from),
        returnHeaders: true,
      });
      return headers.getSetCookie();
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

/** What was encrypted names its secret by this number, so it stays whatever is put before or after it. */
function versionOf(secret: string): number {
  return createHash("sha256").update(secret).digest().readUInt32BE() >>> 1;
}

function personOf({ id, name, email }: Recognised["person"]): Recognised["person"] {
  return { id, name, email };
}
export type Identity = ReturnType<typeof openIdentity>;
