import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";

/** A rule that the database holds was broken. The rooms say in the product's words which. */
export class RuleBroken extends Error {
  override readonly name = "RuleBroken";

  constructor(
    readonly rule: "unique" | "disjoint_skills",
    /** what the database names beside it, such as the id of the function in the way */
    readonly detail: string | undefined,
  ) {
    super(`The database refuses: ${rule}.`);
  }
}

/** What Prisma tells of the driver's error, under every one of its own codes. */
const fromDriver = z.object({
  meta: z.object({
    driverAdapterError: z.object({
      cause: z.object({
        kind: z.string(),
        originalCode: z.string().optional(),
        detail: z.string().optional(),
      }),
    }),
  }),
});

const lostKinds = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
  "DatabaseAccessDenied",
  "AuthenticationFailed",
  "DatabaseDoesNotExist",
  "TlsConnectionError",
]);
/** no connection, or the server is going down or coming up */
const lostStates = /^(08|57P0|53)/;
/** Prisma's codes: no connection · no free one in time · a transaction that could not begin or go on */
const lostCodes = new Set(["P1000", "P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);
/** what the driver says in words alone */
const lostWords = /connection terminated|timeout exceeded when trying to connect/i;

/** Prisma's query compiler on a text that is no Unicode: a surrogate without its other half. */
const halfCharacter = /surrogate|hex escape/i;

const unavailable = () =>
  new DomainError("database_unavailable", "The database does not answer. Try again.");

/** What people can act on becomes a DomainError or a RuleBroken; the rest stays what it is. */
export function translate(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DomainError || error instanceof RuleBroken) {
    return error;
  }
  const told = fromDriver.safeParse(error);
  if (told.success) {
    const { kind, originalCode = "", detail } = told.data.meta.driverAdapterError.cause;
    if (originalCode === "23505") return new RuleBroken("unique", detail);
    if (originalCode === "23P01") return new RuleBroken("disjoint_skills", detail);
    if (originalCode === "22021" || originalCode === "22P05") {
      return new DomainError(
        "invalid",
        "A text has a NUL character (\\u0000), which cannot be kept. Remove it.",
      );
    }
    if (lostKinds.has(kind) || lostStates.test(originalCode)) return unavailable();
  }
  if (halfCharacter.test(error.message)) {
    return new DomainError("invalid", "A text has half of a character in it. Write it anew.");
  }
  const code = "code" in error ? error.code : undefined;
  if (typeof code === "string" && lostCodes.has(code)) return unavailable();
  return lostWords.test(error.message) ? unavailable() : error;
}
