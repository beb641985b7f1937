import { createHash, randomUUID } from "node:crypto";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { type BetterAuthOptions, betterAuth } from "better-auth/minimal";
import { twoFactor } from "better-auth/plugins/two-factor";
import { z } from "zod";
import { passwordLimits } from "@/lib/domain/access/password";

/** Where a request came from, as better-auth is told of it: its own choice of headers can be forged. */
export const addressHeader = "x-parley-address";
const fortnight = 14 * 24 * 60 * 60;

export interface IdentitySettings {
  database: NonNullable<BetterAuthOptions["database"]>;
  /** the newest first */
  secrets: readonly string[];
  /** the address that people type */
  origin: string;
  cookiePrefix: string;
}

/** Begins the session of somebody whom the sign-in provider vouches for. Not served, as all of it. */
const entering = {
  id: "entering",
  endpoints: {
    enter: createAuthEndpoint(
      "/enter",
      { method: "POST", body: z.object({ person: z.string() }) },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.person);
        if (!user) throw ctx.error("NOT_FOUND");
        await setSessionCookie(ctx, {
          session: await internalAdapter.createSession(user.id, false),
          user,
        });
        return { id: user.id };
      },
    ),
  },
};

/** Who has given the right password and owes the second factor, by the cookie that says so. */
const challenged = {
  id: "challenged",
  endpoints: {
    challenged: createAuthEndpoint("/challenged", { method: "GET" }, async (ctx) => {
      const cookie = ctx.context.createAuthCookie("two_factor");
      const id = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
      const kept = id ? await ctx.context.internalAdapter.findVerificationValue(id) : null;
      const person = kept && kept.expiresAt > new Date() ? kept.value : null;
      return { person };
    }),
  },
};

/** better-auth as this product uses it: its own HTTP handler is not served. */
export function makeAuth({ database, secrets, origin, cookiePrefix }: IdentitySettings) {
  return betterAuth({
    appName: "Parley",
    baseURL: origin,
    secrets: secrets.map((value) => ({ version: versionOf(value), value })),
    database,
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Ours counts in lib/features/people/guessing.ts.
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
    plugins: [twoFactor({ accountLockout: { enabled: false } }), challenged, entering],
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
}
export type Auth = ReturnType<typeof makeAuth>;

/** What was encrypted names its secret by this number, so it stays whatever is put before or after it. */
function versionOf(secret: string): number {
  return createHash("sha256").update(secret).digest().readUInt32BE() >>> 1;
}
