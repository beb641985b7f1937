import { type Actor, mustBeAble } from "@/lib/domain/access/actor";
import { DomainError, notFound } from "@/lib/domain/errors";
import { bearerOf, sameToken } from "./bearer";
import type { Endpoint } from "./endpoint";
import { isOwnOrigin, isOwnPage, isServedHost } from "./hosts";
import { cookieOf } from "./session-cookie";

/** What the door must know of the world outside. */
export interface Gate {
  /** names from `servedHosts` */
  hosts: readonly string[];
  publicUrl?: string | undefined;
  adminToken: string | undefined;
  /** the name of the cookie that says who is signed in */
  cookie: string;
  recognise: {
    /** by the cookie, as `name=value` */
    person(cookie: string): Promise<Actor | null>;
    token(token: string): Promise<Actor | null>;
  };
  accountExists(ask: { account: string }): Promise<boolean>;
}

type Asking = Pick<Request, "headers" | "method">;

/**
 * Says who asks, or refuses before anything of the request is read: without an identity (401), of
 * an account that is none of theirs, which is the same as none (404), or without the right (403).
 */
export async function admit(
  gate: Gate,
  { access }: Pick<Endpoint, "access">,
  request: Asking,
  { account }: { account?: string },
): Promise<Actor | null> {
  const writes = request.method !== "GET" && request.method !== "HEAD";
  mustBeOurs(gate, request, writes);
  if (access === "public") return null;
  const actor = await identify(gate, request, writes);
  if (access === "person") {
    if (actor.kind !== "person") throw new DomainError("forbidden", "This is for people only.");
    return actor;
  }
  if (account === undefined) throw notFound("account");
  mustBeAble(actor, account, access.right);
  // People and tokens have memberships in accounts that exist; the admin token has none.
  if (actor.kind === "admin" && !(await gate.accountExists({ account }))) throw notFound("account");
  return actor;
}

function mustBeOurs({ hosts, publicUrl }: Gate, { headers }: Asking, writes: boolean): void {
  const host = headers.get("host");
  if (!isServedHost(host, hosts)) {
    throw new DomainError(
      "forbidden",
      "This server does not go by that name. Name it in PARLEY_ALLOWED_HOSTS.",
    );
  }
  if (writes && !isOwnOrigin(headers, { host, publicUrl })) {
    throw new DomainError("forbidden", "Pages of other origins may not write here.");
  }
}

async function identify(gate: Gate, { headers }: Asking, writes: boolean): Promise<Actor> {
  const token = bearerOf(headers.get("authorization"));
  if (token !== undefined) {
    if (sameToken(token, gate.adminToken)) return { kind: "admin" };
    const actor = await gate.recognise.token(token);
    if (actor) return actor;
    throw new DomainError("unauthorized", "That token is unknown, revoked or over its time.");
  }
  const cookie = cookieOf(headers.get("cookie"), gate.cookie);
  const actor = cookie === undefined ? null : await gate.recognise.person(cookie);
  if (!actor) throw new DomainError("unauthorized", "Sign in first.");
  // A browser sends its cookies along with whatever page asks.
  if (writes && !isOwnPage(headers, { host: headers.get("host"), publicUrl: gate.publicUrl })) {
    throw new DomainError(
      "forbidden",
      "With a session, only pages of this server write. Programs use a token.",
    );
  }
  return actor;
}
