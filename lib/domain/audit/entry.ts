import { z } from "zod";
import { actions } from "./action";

const facts = z.record(z.string(), z.unknown()).nullable();

/** One line of the audit log. Actions and kinds are texts: old entries outlive their words. */
export const auditEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
  address: z.string().nullable(),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }).nullable(),
  before: facts,
  after: facts,
  requestId: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

const day = z.iso.date("Give a day such as 2026-11-22.");
const text = z.string().trim().max(200);
const emptyAsNone = (value: unknown) => (value === "" ? undefined : value);
const perhaps = <S extends z.ZodType>(schema: S) => z.preprocess(emptyAsNone, schema.optional());

/** Which entries; what is not given does not matter. Days are those of UTC, both included. */
export const auditFilter = z.object({
  /** somewhere in who, what it was done to, the address or the request id */
  text: perhaps(text),
  /** the name of who did it */
  actor: perhaps(text),
  action: perhaps(z.enum(actions)),
  /** the id of what it was done to */
  subject: perhaps(text),
  from: perhaps(day),
  until: perhaps(day),
});
export type AuditFilter = z.infer<typeof auditFilter>;

/** Entries older than this one. */
export const auditCursor = z.string().regex(/^[1-9]\d{0,17}$/, "Give the id of an entry.");

export const auditPage = z.object({
  entries: z.array(auditEntry),
  /** the `older` of the next page; null on the last */
  older: z.string().nullable(),
});
export type AuditPage = z.infer<typeof auditPage>;
