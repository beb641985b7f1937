import { type Role, roles } from "./role";

/** Who may do what: one row a right. Screens, endpoints and the README's table follow it. */
const matrix = {
  "functions.read": ["owner", "admin", "developer", "operator", "viewer"],
  "functions.write": ["owner", "admin", "developer"],
  /** runs whatever code is given */
  "functions.test": ["owner", "admin", "developer"],
  "functions.deploy": ["owner", "admin", "developer"],
  "functions.invoke": ["owner", "admin", "developer", "operator"],
  "events.ingest": ["owner", "admin", "developer", "operator"],
  "runs.read": ["owner", "admin", "developer", "operator", "viewer"],
  "runs.redrive": ["owner", "admin", "developer", "operator"],
  "settings.read": ["owner", "admin", "developer", "operator", "viewer"],
  "settings.write": ["owner", "admin"],
  "egress.write": ["owner", "admin"],
  /** their names: nobody reads what they hold */
  "secrets.read": ["owner", "admin", "developer", "operator", "viewer"],
  "secrets.write": ["owner", "admin"],
  "people.read": ["owner", "admin"],
  "people.manage": ["owner", "admin"],
  "machines.manage": ["owner", "admin"],
  "audit.read": ["owner", "admin"],
  "metrics.read": ["owner", "admin", "developer", "operator"],
  "account.manage": ["owner"],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof matrix;
export const rights = Object.keys(matrix) as Right[];

export function rolesWith(right: Right): readonly Role[] {
  return matrix[right];
}

const ofRole = new Map<Role, ReadonlySet<Right>>(
  roles.map((role) => [role, new Set(rights.filter((right) => rolesWith(right).includes(role)))]),
);

export function rightsOf(role: Role): ReadonlySet<Right> {
  return ofRole.get(role) ?? new Set();
}
