import { type Actor, rightsIn } from "@/lib/domain/access/actor";
import { actionsReadBy } from "@/lib/domain/audit/action";
import type { AuditEntry, AuditFilter, AuditPage } from "@/lib/domain/audit/entry";
import { type ExportFormat, formats } from "@/lib/domain/audit/export";
import type { Store } from "@/lib/infra/store/open-store";

type Deps = { store: Pick<Store, "audit"> };

/** What was changed in an account, newest first, a page at a time. */
export async function listAudit(
  { store }: Deps,
  ask: { account: string; filter: AuditFilter; older?: string | undefined; limit: number },
): Promise<AuditPage> {
  return pageOf(ask.limit, (limit) => store.audit.list({ ...ask, limit }));
}

/** The part of it that whoever asks may read about, for the home screen. */
export async function listActivity(
  { store }: Deps,
  ask: { account: string; who: Actor; older?: string | undefined; limit: number },
): Promise<AuditPage> {
  const { account, who, older } = ask;
  const rights = rightsIn(who, account) ?? new Set();
  const actions = actionsReadBy(rights);
  const page = await pageOf(ask.limit, (limit) =>
    store.audit.list({ account, filter: {}, actions, older, limit }),
  );
  if (rights.has("audit.read")) return page;
  // From where somebody did it is nobody's business who may not read the log itself.
  const entries = page.entries.map((entry) => ({ ...entry, address: null, requestId: null }));
  return { ...page, entries };
}

async function pageOf(
  limit: number,
  list: (limit: number) => Promise<AuditEntry[]>,
): Promise<AuditPage> {
  const found = await list(limit + 1);
  const entries = found.slice(0, limit);
  return { entries, older: found.length > limit ? (entries.at(-1)?.id ?? null) : null };
}

const batch = 500;

/** All of it, piece by piece: whoever reads slowly lets nothing pile up. */
export async function* exportAudit(
  { store }: Deps,
  { account, filter, format }: { account: string; filter: AuditFilter; format: ExportFormat },
): AsyncGenerator<string> {
  const { head, line } = formats[format];
  // The first page is read before anything is answered, so that a failure can still be said.
  let older: string | undefined;
  let piece = head;
  do {
    const entries = await store.audit.list({ account, filter, older, limit: batch });
    yield piece + entries.map(line).join("");
    piece = "";
    older = entries.length === batch ? entries.at(-1)?.id : undefined;
  } while (older !== undefined);
}
