import type { IncomingMessage } from "node:http";
import { type Actor, mustBeAble } from "@/lib/domain/access/actor";
import type { Right } from "@/lib/domain/access/rights";
import { DomainError } from "@/lib/domain/errors";
import { bearerOf, sameToken } from "../bearer";
import { isLoopback, wasForwarded } from "../loopback";

export interface Authority {
  adminToken: string | undefined;
  machines: {
    recognise(token: string): Promise<Actor | null>;
    takesAnonymous(account: string): Promise<boolean>;
  };
  /** whether programs of this machine can be told from others here */
  anonymousPossible: boolean;
}

export type Asking = Pick<IncomingMessage, "headers"> & {
  socket: Pick<IncomingMessage["socket"], "remoteAddress">;
};

/**
 * Who calls, where they may; a refusal otherwise: without an identity (401), of an account that is
 * none of theirs (404), or without the right (403).
 */
export async function authorise(
  authority: Authority,
  asking: Asking,
  { account, right }: { account: string; right: Right },
): Promise<Actor> {
  const actor = await identify(authority, asking, account);
  mustBeAble(actor, account, right);
  return actor;
}

async function identify(
  { adminToken, machines, anonymousPossible }: Authority,
  { headers, socket }: Asking,
  account: string,
): Promise<Actor> {
  const token = bearerOf(headers.authorization ?? null);
  if (token !== undefined) {
    if (sameToken(token, adminToken)) return { kind: "admin" };
    const actor = await machines.recognise(token);
    if (actor) return actor;
    throw new DomainError("unauthorized", "That token is unknown, revoked or over its time.");
  }
  const ownMachine = isLoopback(socket.remoteAddress) && !wasForwarded(headers);
  if (anonymousPossible && ownMachine && (await machines.takesAnonymous(account))) {
    return { kind: "anonymous", account };
  }
  throw new DomainError(
    "unauthorized",
    "Send a token as Authorization: Bearer …, made under Settings → Machine access.",
  );
}

/** Tells callers apart. */
export function callerOf(actor: Actor): string {
  return "id" in actor ? `${actor.kind} ${actor.id}` : actor.kind;
}
