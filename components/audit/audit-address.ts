import { type AuditFilter, auditFilter } from "@/lib/domain/audit/entry";

const names = ["text", "actor", "action", "subject", "from", "until"] as const;

/** The filter in an address; what cannot be read there filters nothing. */
export function readAuditFilter(search: URLSearchParams): AuditFilter {
  const filter: Record<string, string | undefined> = {};
  for (const name of names) {
    const read = auditFilter.shape[name].safeParse(search.get(name) ?? undefined);
    if (read.success && read.data) filter[name] = read.data;
  }
  // As it is typed: a space at its end may be followed by more.
  if (filter.text) filter.text = search.get("text") ?? undefined;
  return filter as AuditFilter;
}

/** `?text=greet&action=lambda.renamed`, or nothing where nothing is filtered. */
export function writeAuditFilter(filter: AuditFilter): string {
  const search = new URLSearchParams();
  for (const name of names) if (filter[name]) search.set(name, filter[name]);
  return search.size > 0 ? `?${search}` : "";
}
