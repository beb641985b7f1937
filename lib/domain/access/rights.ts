// With its ending: scripts/readme-parts.ts has Node alone to read it.
import { type Role, roles } from "./role.ts";

/**
 * Who may do what: one row a right, its roles from the most to the least, its words as they go on
 * after "may". Screens, endpoints and the README's table follow it.
 */
const matrix = {
  "functions.read": {
    words: "read functions, their versions and test payloads",
    roles: ["owner", "admin", "developer", "operator", "viewer"],
  },
  "functions.write": {
    words: "make and change functions and test payloads",
    roles: ["owner", "admin", "developer"],
  },
  /** runs whatever code is given */
  "functions.test": {
    words: "run functions as tests, with whatever code stands in the editor",
    roles: ["owner", "admin", "developer"],
  },
  "functions.deploy": {
    words: "deploy, undeploy, roll back and delete functions",
    roles: ["owner", "admin", "developer"],
  },
  "functions.invoke": {
    words: "invoke what is deployed",
    roles: ["owner", "admin", "developer", "operator"],
  },
  "events.ingest": {
    words: "send events, and change and read conversations",
    roles: ["owner", "admin", "developer", "operator"],
  },
  "runs.read": {
    words: "read runs and their logs",
    roles: ["owner", "admin", "developer", "operator", "viewer"],
  },
  "runs.redrive": {
    words: "redrive runs that failed",
    roles: ["owner", "admin", "developer", "operator"],
  },
  "settings.read": {
    words: "read the account's settings and allowed hosts",
    roles: ["owner", "admin", "developer", "operator", "viewer"],
  },
  "settings.write": { words: "change the account's settings", roles: ["owner", "admin"] },
  "egress.write": { words: "allow and remove hosts", roles: ["owner", "admin"] },
  /** their names: nobody reads what they hold */
  "secrets.read": {
    words: "see the names of secrets",
    roles: ["owner", "admin", "developer", "operator", "viewer"],
  },
  "secrets.write": { words: "set and delete secrets", roles: ["owner", "admin"] },
  "people.read": { words: "see who is in the account", roles: ["owner", "admin"] },
  "people.manage": { words: "invite, change and remove people", roles: ["owner", "admin"] },
  "machines.manage": { words: "make and revoke tokens and clients", roles: ["owner", "admin"] },
  "audit.read": { words: "read the audit log", roles: ["owner", "admin"] },
  "metrics.read": {
    words: "read metrics",
    roles: ["owner", "admin", "developer", "operator"],
  },
  "account.manage": {
    words: "appoint and remove owners, rename the account and make others",
    roles: ["owner"],
  },
} as const satisfies Record<string, { words: string; roles: readonly [Role, ...Role[]] }>;

export type Right = keyof typeof matrix;
export const rights = Object.keys(matrix) as Right[];

/** From the most to the least that they may do otherwise. */
export function rolesWith(right: Right): readonly Role[] {
  return matrix[right].roles;
}

/** What the right allows, to go on after "may". */
export function wordsOf(right: Right): string {
  return matrix[right].words;
}

const ofRole = new Map<Role, ReadonlySet<Right>>(
  roles.map((role) => [role, new Set(rights.filter((right) => rolesWith(right).includes(role)))]),
);

export function rightsOf(role: Role): ReadonlySet<Right> {
  return ofRole.get(role) ?? new Set();
}
