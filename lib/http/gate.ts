import { DomainError, notFound } from "@/lib/domain/errors";
import { actorOf } from "./actor";
import type { Endpoint } from "./endpoint";
import { isOwnOrigin, isServedHost } from "./hosts";

/** What the door must know of the world outside. */
export interface Gate {
  /** names from `servedHosts` */
  hosts: readonly string[];
  adminToken: string | undefined;
  accountExists(ask: { account: string }): Promise<boolean>;
}

/** Says who asks, or refuses before anything of the request is read. */
export async function admit(
  gate: Gate,
  { access }: Pick<Endpoint, "access">,
  { headers, method }: Pick<Request, "headers" | "method">,
  { account }: { account?: string },
): Promise<string> {
  const host = headers.get("host");
  if (!isServedHost(host, gate.hosts)) {
    throw new DomainError(
      "forbidden",
      "This server does not go by that name. Name it in PARLEY_ALLOWED_HOSTS.",
    );
  }
  const writes = method !== "GET" && method !== "HEAD";
  if (writes && !isOwnOrigin(headers.get("origin"), host)) {
    throw new DomainError("forbidden", "Pages of other origins may not write here.");
  }
  const actor = actorOf(headers.get("authorization"), gate.adminToken);
  const known = account !== undefined && (await gate.accountExists({ account }));
  if (access === "account" && !known) throw notFound("account");
  return actor;
}
