import { createHash, timingSafeEqual } from "node:crypto";
import { DomainError } from "@/lib/domain/errors";

/**
 * Who asks: until there are people, the owner, or automation with the admin token. Where no admin
 * token is set there is nothing to hold a token against: official clients always send one.
 */
export function actorOf(authorization: string | null, adminToken: string | undefined): string {
  if (authorization === null || adminToken === undefined) return "owner";
  const given = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  if (given && same(given, adminToken)) return "admin token";
  throw new DomainError(
    "unauthorized",
    "That token is not the admin token. Check PARLEY_ADMIN_TOKEN.",
  );
}

/** Takes the same time whatever differs, the length included. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
