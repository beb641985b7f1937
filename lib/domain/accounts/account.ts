import { z } from "zod";

/** First parts of addresses that are not an account's. */
const taken = new Set([
  "api",
  "events",
  "healthz",
  "join",
  "me",
  "metrics",
  "new-account",
  "oauth",
  "sign-in",
  "static",
  "well-known",
  "welcome",
]);

/** Stands in every address, so it never changes. */
export const accountId = z
  .string()
  .regex(
    /^[a-z\d](?:[a-z\d-]{0,38}[a-z\d])$/,
    "An id has 2 to 40 small letters, digits and dashes, and begins and ends with a letter or digit.",
  )
  .refine((id) => !taken.has(id), "This id is a screen's own. Take another.");

export const accountName = z
  .string()
  .trim()
  .min(1, "Give a name.")
  .max(80, "A name has at most 80 characters.");

/** What a screen tells of an account before it is asked for more. */
export const account = z.object({ id: z.string(), name: z.string() });
export type NamedAccount = z.infer<typeof account>;

/** An id that fits a name. */
export function idFor(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 40)
    .replace(/-+$/, "");
}
