import { createHash, timingSafeEqual } from "node:crypto";
import { DomainError } from "@/lib/domain/errors";

/** The token of `Authorization: Bearer …`; undefined where nothing is sent. */
export function bearerOf(authorization: string | null): string | undefined {
  if (authorization === null) return undefined;
  const given = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  if (given) return given;
  throw new DomainError("unauthorized", "Send the token as Authorization: Bearer …");
}

/** Takes the same time whatever differs, the length included. */
export function sameToken(a: string, b: string | undefined): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b ?? "")) && b !== undefined;
}
