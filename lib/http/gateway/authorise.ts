import type { IncomingHttpHeaders } from "node:http";
import { DomainError } from "@/lib/domain/errors";
import { bearerOf, sameToken } from "../bearer";

export interface Authority {
  adminToken: string | undefined;
}

/**
 * Who invokes, or a refusal. Where no admin token is set there is nothing to hold a token against:
 * official clients always send one.
 */
export function authorise(headers: IncomingHttpHeaders, { adminToken }: Authority): string {
  if (headers.authorization === undefined || adminToken === undefined) return "owner";
  const given = bearerOf(headers.authorization);
  if (given && sameToken(given, adminToken)) return "admin token";
  throw new DomainError(
    "unauthorized",
    "That token is not the admin token. Check PARLEY_ADMIN_TOKEN.",
  );
}
