import { DomainError, notFound } from "../errors";
import { type Right, rights, rightsOf, rolesWith } from "./rights";
import type { Role } from "./role";
import { rightsOfScopes, type Scope } from "./scope";

export interface Membership {
  account: string;
  accountName: string;
  role: Role;
}

/** Who asks. */
export type Actor =
  | {
      kind: "person";
      id: string;
      name: string;
      email: string;
      /** the session that they asked by */
      session: string;
      memberships: readonly Membership[];
    }
  /** a program with an API token, which may have a role, or with OAuth2 client credentials */
  | {
      kind: "token" | "client";
      id: string;
      name: string;
      account: string;
      scopes: readonly Scope[];
      role?: Role | undefined;
    }
  /** automation with PARLEY_ADMIN_TOKEN */
  | { kind: "admin" }
  /** a program of this machine, where the account lets it invoke without a token */
  | { kind: "anonymous"; account: string };

const every: ReadonlySet<Right> = new Set(rights);
const invokes: ReadonlySet<Right> = new Set(["functions.invoke", "events.ingest"]);

/** What an actor may do in an account; null where the account is none of theirs. */
export function rightsIn(actor: Actor, account: string): ReadonlySet<Right> | null {
  switch (actor.kind) {
    case "admin":
      return every;
    case "person": {
      const found = actor.memberships.find((membership) => membership.account === account);
      return found ? rightsOf(found.role) : null;
    }
    case "token":
    case "client": {
      if (actor.account !== account) return null;
      const scoped = rightsOfScopes(actor.scopes);
      return actor.role ? new Set([...scoped, ...rightsOf(actor.role)]) : scoped;
    }
    case "anonymous":
      return actor.account === account ? invokes : null;
  }
}

export function can(actor: Actor, account: string, right: Right): boolean {
  return rightsIn(actor, account)?.has(right) ?? false;
}

/** Refuses what an actor may not do. To strangers an account does not exist. */
export function mustBeAble(actor: Actor, account: string, right: Right): void {
  const theirs = rightsIn(actor, account);
  if (!theirs) throw notFound("account");
  if (theirs.has(right)) return;
  const needed = new Intl.ListFormat("en", { type: "disjunction" }).format(rolesWith(right));
  throw new DomainError(
    "forbidden",
    actor.kind === "person"
      ? `This needs the role ${needed}. Ask an owner or an admin of the account.`
      : `This token may not do that: it needs the right ${right}.`,
    { right },
  );
}

/** What is written beside what somebody changed. */
export function authorOf(actor: Actor): string {
  switch (actor.kind) {
    case "person":
      return actor.email;
    case "token":
    case "client":
      return actor.name;
    case "admin":
      return "admin token";
    case "anonymous":
      return "anonymous";
  }
}
