import type { Role } from "./role";

/** Another system that says who somebody is, by OpenID Connect. */
export interface ProviderConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** as people know it: "Continue with …" */
  name: string;
  /** where people come in who were never here; null: nowhere */
  joins: { account: string; role: Role } | null;
}

/** Why somebody did not come in, as the sign-in page says it. */
export const refusals = {
  cancelled: "The sign-in was not finished there. Try again.",
  failed: "The sign-in did not work. Try again, or sign in with your password.",
  late: "That took too long, or was begun in another browser. Try again.",
  unknown: "Nobody here has this e-mail address. Ask an owner or an admin to invite you.",
  unverified: "Your provider has not verified your e-mail address, so it does not count here.",
  password:
    "Somebody with this e-mail address signs in here with a password. Do that once, and connect the provider on your page.",
  other: "The provider's e-mail address is not the one that you sign in with here.",
  taken: "This login of the provider belongs to somebody else here.",
} as const;
export type ProviderRefusal = keyof typeof refusals;

export function refusalWords(refused: string | undefined): string | undefined {
  return refused && Object.hasOwn(refusals, refused)
    ? refusals[refused as ProviderRefusal]
    : undefined;
}
