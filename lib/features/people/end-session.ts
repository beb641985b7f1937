import type { Author } from "@/lib/domain/audit/author";
import { notFound } from "@/lib/domain/errors";
import type { Store } from "@/lib/infra/store/open-store";
import type { Recogniser } from "./recognise";

interface Deps {
  store: Pick<Store, "audited">;
  recognise: Pick<Recogniser, "forget">;
}

export async function endSession(
  { store, recognise }: Deps,
  { person, id, by }: { person: string; id: string; by: Author },
): Promise<void> {
  await store.audited({ person: { id: person }, by }, async ({ sessions }, note) => {
    if (!(await sessions.end({ person, id }))) throw notFound("session");
    note({ action: "session.ended", subject: { kind: "session", id, name: by.name } });
  });
  recognise.forget();
}

/** All of a person's sessions but the one that asks. */
export async function endOtherSessions(
  { store, recognise }: Deps,
  { person, but, by }: { person: string; but: string; by: Author },
): Promise<void> {
  await store.audited({ person: { id: person }, by }, async ({ sessions }, note) => {
    const ended = await sessions.endOthers({ person, but });
    const subject = { kind: "session", name: by.name };
    if (ended > 0) note({ action: "session.ended", subject, after: { ended } });
  });
  recognise.forget();
}
