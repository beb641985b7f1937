import { notFound } from "@/lib/domain/errors";
import type { Store } from "@/lib/infra/store/open-store";
import type { Recogniser } from "./recognise";

interface Deps {
  store: Pick<Store, "sessions">;
  recognise: Pick<Recogniser, "forget">;
}

export async function endSession(
  { store, recognise }: Deps,
  { person, id }: { person: string; id: string },
): Promise<void> {
  const ended = await store.sessions.end({ person, id });
  recognise.forget();
  if (!ended) throw notFound("session");
}

/** All of a person's sessions but the one that asks. */
export async function endOtherSessions(
  { store, recognise }: Deps,
  { person, but }: { person: string; but: string },
): Promise<void> {
  await store.sessions.endOthers({ person, but });
  recognise.forget();
}
