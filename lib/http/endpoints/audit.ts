import { z } from "zod";
import { auditCursor, auditFilter, auditPage } from "@/lib/domain/audit/entry";
import { exportFormats } from "@/lib/domain/audit/export";
import { endpoint } from "../endpoint";

const paging = {
  /** the page's end: entries older than this one */
  older: auditCursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const listAudit = endpoint({
  method: "GET",
  path: "/api/accounts/:account/audit",
  access: { right: "audit.read" },
  summary: "who changed what, when and from where, newest first",
  query: auditFilter.extend(paging),
  reply: auditPage,
  status: 200,
});

export const exportAudit = endpoint({
  method: "GET",
  path: "/api/accounts/:account/audit/export",
  access: { right: "audit.read" },
  summary: "all that the filter shows as a file: CSV, or a line of JSON each",
  query: auditFilter.extend({ format: z.enum(exportFormats) }),
  status: 200,
});

export const listActivity = endpoint({
  method: "GET",
  path: "/api/accounts/:account/activity",
  access: { right: "functions.read" },
  summary: "what was changed lately, as far as whoever asks may read of it",
  query: z.object(paging),
  reply: auditPage,
  status: 200,
});
