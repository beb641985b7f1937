import type { Actor } from "@/lib/domain/access/actor";
import type { Identity } from "@/lib/infra/identity/open-identity";
import type { Store } from "@/lib/infra/store/open-store";
import { remembered } from "./remembered";

/** What is revoked on another machine bites after this time here, and at once where it is done. */
const forMs = 10_000;

/** Knows people by the cookie of their session; of programs and their tokens it is told. */
export function recogniser({
  identity,
  store,
  machines,
}: {
  identity: Pick<Identity, "recognise">;
  machines: { recognise(token: string): Promise<Actor | null>; forget(): void };
  store: Pick<Store, "memberships" | "sessions">;
}) {
  const people = remembered<Actor>(
    async (cookie) => {
      const found = await identity.recognise(cookie);
      if (!found) return null;
      const { person, session } = found;
      const [memberships] = await Promise.all([
        store.memberships.ofPerson({ person: person.id }),
        store.sessions.seen({ person: person.id, id: session }),
      ]);
      return { kind: "person", ...person, session, memberships };
    },
    { forMs, most: 2_000 },
  );
  return {
    /** by `name=value`, the one cookie that says who it is */
    person: people.get,
    token: machines.recognise,
    /** after a change of sessions, roles or tokens */
    forget(): void {
      people.forget();
      machines.forget();
    },
  };
}
export type Recogniser = ReturnType<typeof recogniser>;
