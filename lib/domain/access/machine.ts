import { z } from "zod";
import { scope, scopes } from "./scope";

export const machineLimits = {
  /** of an account, those that are not revoked */
  clients: 100,
  tokens: 100,
  nameLength: 100,
};

/** How long a client's token is good: official clients want an hour to be left when they get it. */
export const clientTokenSeconds = 65 * 60;

export const machineName = z
  .string()
  .trim()
  .min(1, "Give it a name, such as the program that uses it.")
  .max(machineLimits.nameLength, `A name has at most ${machineLimits.nameLength} characters.`)
  .regex(/^\P{Cc}*$/u, "A name has no control characters.");

export const grantedScopes = z
  .array(scope)
  .min(1, "Choose at least one scope.")
  .max(scopes.length)
  .transform((given) => scopes.filter((each) => given.includes(each)));

const machine = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(scope),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  lastUsedAt: z.iso.datetime().nullable(),
});

/** A program that asks for a token each hour, with an id and a secret. */
export const oauthClient = machine.extend({ clientId: z.string() });
export type OauthClient = z.infer<typeof oauthClient>;

/** A program's token that stays until it is revoked or over its time. */
export const apiToken = machine.extend({
  /** its first characters, to tell it from others */
  prefix: z.string(),
  expiresAt: z.iso.datetime().nullable(),
});
export type ApiToken = z.infer<typeof apiToken>;

/** The key that signs clients' tokens now. */
export const signingKey = z.object({ id: z.string(), since: z.iso.datetime() });
export type SigningKey = z.infer<typeof signingKey>;

/** Whether programs of this machine may invoke functions without a token. */
export const anonymousCalls = z.object({
  /** the account's switch */
  allowed: z.boolean(),
  /** whether it counts where Parley runs: not on a network, and not behind a proxy */
  possible: z.boolean(),
});
export type AnonymousCalls = z.infer<typeof anonymousCalls>;

export const machineAccess = z.object({
  clients: z.array(oauthClient),
  tokens: z.array(apiToken),
  /** null until the engine has made one */
  signingKey: signingKey.nullable(),
  anonymous: anonymousCalls,
});
export type MachineAccess = z.infer<typeof machineAccess>;
