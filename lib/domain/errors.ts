/**
 * What can go wrong, and by whose fault. Thrown where the fact is known; lib/http/errors.ts
 * turns a code into a status in one place.
 */
export const errorCodes = [
  "bad_request", // malformed: not JSON, wrong shape
  "unauthorized",
  "forbidden",
  "not_found",
  "conflict", // somebody else was there first
  "stale_revision", // the draft moved on; details carry the newer one
  "invalid", // well-formed, but the product cannot do it: problems in a draft, a bad name
  "too_large",
  "too_slow", // a body that does not arrive
  "unsupported_media_type",
  "too_many", // asked oftener than is answered
  "engine_unavailable",
  "database_unavailable",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error that a person or a program can act on. `message` says what, where and what to do next. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;

  constructor(code: ErrorCode, message: string, details?: unknown) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.details = details;
  }

  // Next loads this file once for pages and once for routes, and both share one store: an error is
  // known by what it is, not by which of the copies made it.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "DomainError";
  }
}

export function notFound(what: string): DomainError {
  return new DomainError("not_found", `No ${what} with this address. It may have been deleted.`);
}
