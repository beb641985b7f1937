import { z } from "zod";
import { type Right, rights } from "./rights";
import { role } from "./role";

/** Who is signed in, and what they may do where. */
export const whoIAm = z.object({
  person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  memberships: z.array(
    z.object({
      account: z.string(),
      accountName: z.string(),
      role,
      rights: z.array(z.enum(rights as [Right, ...Right[]])),
    }),
  ),
});
export type WhoIAm = z.infer<typeof whoIAm>;

/** One place where a person is signed in. */
export const personSession = z.object({
  id: z.string(),
  /** the one that asks */
  current: z.boolean(),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  since: z.iso.datetime(),
  lastUsed: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type PersonSession = z.infer<typeof personSession>;

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email("Give an e-mail address such as ada@example.com."));
export const personName = z
  .string()
  .trim()
  .min(1, "Give a name.")
  .max(100, "A name has at most 100 characters.");

/** Long ones cost time to hash. Whether a new one is good enough is password.ts's. */
export const givenPassword = z.string().min(1, "Give a password.").max(256);
/** Of a link that lets somebody in. */
export const linkToken = z.string().min(1).max(200);

/** Six digits of an authenticator app, or a recovery code. People type spaces into both. */
export const secondFactorCode = z
  .string()
  .max(40)
  .transform((code) => code.replace(/\s/g, ""))
  .pipe(z.string().min(1, "Give a code."));
/** In the place of who somebody is, while they owe the code of their second factor. */
export const secondFactorOwed = z.object({ secondFactor: z.literal(true) });
