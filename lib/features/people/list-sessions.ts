import type { PersonSession } from "@/lib/domain/access/session";
import type { Store } from "@/lib/infra/store/open-store";

/** Where a person is signed in, the newest first. */
export async function listSessions(
  { store }: { store: Pick<Store, "sessions"> },
  { id, session }: { id: string; session: string },
): Promise<PersonSession[]> {
  const kept = await store.sessions.list({ person: id });
  return kept.map((each) => ({ ...each, current: each.id === session }));
}
