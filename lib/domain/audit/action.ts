import type { Right } from "../access/rights";

/**
 * Everything that the audit log can say was done: one row an action. Whoever adds a write adds its
 * action here, names it as `audit` in the endpoint, and notes it with `store.audited`.
 */
const table = {
  "lambda.created": { words: "created the function", read: "functions.read" },
  "lambda.renamed": { words: "renamed the function", read: "functions.read" },
  "lambda.changed": { words: "changed the settings of", read: "functions.read" },
  "lambda.deleted": { words: "deleted the function", read: "functions.read" },
  "lambda.undeleted": { words: "took back the deletion of", read: "functions.read" },
  "lambda.undeployed": { words: "undeployed", read: "functions.read" },
  "draft.saved": { words: "edited", read: "functions.read" },
  "environment.changed": { words: "changed the variables of", read: "functions.read" },
  "version.deployed": { words: "deployed", read: "functions.read" },
  "version.refused": { words: "tried to deploy", read: "functions.read" },
  "version.described": { words: "changed a version’s message of", read: "functions.read" },
  "test_payload.saved": { words: "saved a test payload of", read: "functions.read" },
  "test_payload.deleted": { words: "deleted a test payload of", read: "functions.read" },
  "simulation.saved": { words: "saved the scenario", read: "functions.read" },
  "simulation.deleted": { words: "deleted the scenario", read: "functions.read" },
  "secret.put": { words: "set the secret", read: "audit.read" },
  "secret.deleted": { words: "deleted the secret", read: "audit.read" },
  "host.allowed": { words: "allowed calls to", read: "audit.read" },
  "host.removed": { words: "forbade calls to", read: "audit.read" },
  "settings.changed": { words: "changed the settings of", read: "audit.read" },
  "person.signed_in": { words: "signed in", read: "audit.read" },
  "person.sign_in_failed": { words: "failed to sign in", read: "audit.read" },
  "person.locked_out": { words: "failed to sign in too often", read: "audit.read" },
  "person.signed_out": { words: "signed out", read: "audit.read" },
  "session.ended": { words: "ended a session of", read: "audit.read" },
  "person.renamed": { words: "took another name", read: "audit.read" },
  "password.changed": { words: "changed their password", read: "audit.read" },
  "second_factor.on": { words: "turned on their second factor", read: "audit.read" },
  "second_factor.off": { words: "turned off their second factor", read: "audit.read" },
  "second_factor.reset": { words: "took away the second factor of", read: "audit.read" },
  "second_factor.failed": { words: "gave a wrong code", read: "audit.read" },
  "provider.connected": { words: "connected their sign-in provider", read: "audit.read" },
  "recovery_codes.made": { words: "made new recovery codes", read: "audit.read" },
  "person.invited": { words: "invited", read: "audit.read" },
  "invitation.revoked": { words: "took back the invitation of", read: "audit.read" },
  "person.joined": { words: "joined the account", read: "audit.read" },
  "role.changed": { words: "changed the role of", read: "audit.read" },
  "person.removed": { words: "removed from the account", read: "audit.read" },
  "account.made": { words: "made the account", read: "audit.read" },
  "account.renamed": { words: "renamed the account", read: "audit.read" },
  "client.created": { words: "made the client", read: "audit.read" },
  "client.secret_replaced": { words: "replaced the secret of the client", read: "audit.read" },
  "client.revoked": { words: "revoked the client", read: "audit.read" },
  "token.created": { words: "made the token", read: "audit.read" },
  "token.revoked": { words: "revoked the token", read: "audit.read" },
  "key.rotated": { words: "rotated the signing key to", read: "audit.read" },
  "anonymous.changed": { words: "changed who needs no token in", read: "audit.read" },
  "owner.made": { words: "became the owner", read: "audit.read" },
} as const satisfies Record<string, { words: string; read: Right }>;

export type Action = keyof typeof table;
export const actions = Object.keys(table) as [Action, ...Action[]];

const byName = new Map<string, { words: string; read: Right }>(Object.entries(table));

/** How an action reads between who did it and what it was done to. */
export function wordsOf(action: string): string {
  return byName.get(action)?.words ?? action;
}

/** The actions that somebody with these rights may read of. */
export function actionsReadBy(rights: ReadonlySet<Right>): Action[] {
  return actions.filter((action) => rights.has(table[action].read));
}

/**
 * Saves that come by the minute. One is not noted again while it is the newest entry of its author
 * about its subject, and younger than this.
 */
export const onceIn: Partial<Record<Action, { minutes: number; by?: "function" }>> = {
  "draft.saved": { minutes: 10 },
  "secret.put": { minutes: 10, by: "function" },
};
