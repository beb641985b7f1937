import { APIError } from "better-auth/api";
import { type From, headersOf, lastCookies } from "./headers";
import type { Auth } from "./make-auth";

/** Ends the names of the cookies that say who owes a second factor. */
const challenge = ".two_factor";
const isRecoveryCode = (code: string) => !/^\d{6}$/.test(code);

/** Null where it is refused for what was given. */
async function unlessRefused<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}

/** Codes of an authenticator app, and recovery codes that take their place, each once. */
export function secondFactorOf(auth: Auth) {
  return {
    /** The id of who gave the right password and now owes a code; null where nobody does. */
    async challenged(from: From): Promise<string | null> {
      return (await auth.api.challenged({ headers: headersOf(from, challenge) })).person;
    },

    /** The cookies of a session, for the code of who owes one; null for a wrong one. */
    async answerChallenge(code: string, from: From): Promise<string[] | null> {
      // Without a session's cookie, by which it would be taken as that person's.
      const asked = {
        body: { code },
        headers: headersOf(from, challenge),
        returnHeaders: true as const,
      };
      const answer = await unlessRefused(
        isRecoveryCode(code) ? auth.api.verifyBackupCode(asked) : auth.api.verifyTOTP(asked),
      );
      return answer && lastCookies(answer.headers);
    },

    /** Null for a wrong password. What was begun counts once a code of it was given. */
    async begin(
      password: string,
      from: From,
    ): Promise<{ uri: string; recoveryCodes: string[] } | null> {
      const body = { password, method: "totp" as const };
      const begun = await unlessRefused(
        auth.api.enableTwoFactor({ body, headers: headersOf(from) }),
      );
      if (begun?.method !== "totp") return null;
      return { uri: begun.totpURI, recoveryCodes: begun.backupCodes };
    },

    /** Whether a code is right, of who is signed in. What was begun is on then. */
    async verify(code: string, from: From): Promise<{ cookies: string[] } | null> {
      const asked = { body: { code }, headers: headersOf(from), returnHeaders: true as const };
      const answer = await unlessRefused(
        isRecoveryCode(code) ? auth.api.verifyBackupCode(asked) : auth.api.verifyTOTP(asked),
      );
      return answer && { cookies: lastCookies(answer.headers) };
    },

    async turnOff(password: string, from: From): Promise<{ cookies: string[] } | null> {
      const answer = await unlessRefused(
        auth.api.disableTwoFactor({
          body: { password },
          headers: headersOf(from),
          returnHeaders: true,
        }),
      );
      return answer && { cookies: lastCookies(answer.headers) };
    },

    /** Those that were there before are worth nothing then. */
    async newRecoveryCodes(password: string, from: From): Promise<string[] | null> {
      const made = await unlessRefused(
        auth.api.generateBackupCodes({ body: { password }, headers: headersOf(from) }),
      );
      return made && made.backupCodes;
    },
  };
}
