import type { Actor } from "@/lib/domain/access/actor";
import { mustBeAbleToAppoint } from "@/lib/domain/access/member";
import type { Role } from "@/lib/domain/access/role";
import type { Author } from "@/lib/domain/audit/author";
import type { Store } from "@/lib/infra/store/open-store";
import type { Recogniser } from "./recognise";

interface Deps {
  store: Pick<Store, "audited">;
  recognise: Pick<Recogniser, "forget">;
}
interface Asked {
  account: string;
  person: string;
  who: Actor;
  by: Author;
}

export async function changeRole(
  { store, recognise }: Deps,
  { account, person, who, by, role }: Asked & { role: Role },
): Promise<void> {
  await store.audited({ account, by }, async ({ members }, note) => {
    const now = await members.lock({ account, person });
    mustBeAbleToAppoint(who, account, { from: now.role, to: role });
    if (role === now.role) return;
    await members.changeRole({ account, person, role, by: by.name });
    const subject = { kind: "person", id: person, name: now.email };
    note({ action: "role.changed", subject, before: { role: now.role }, after: { role } });
  });
  recognise.forget();
}

export async function removeMember(
  { store, recognise }: Deps,
  { account, person, who, by }: Asked,
): Promise<void> {
  await store.audited({ account, by }, async ({ members }, note) => {
    const { role, email } = await members.lock({ account, person });
    mustBeAbleToAppoint(who, account, { from: role });
    await members.remove({ account, person });
    const subject = { kind: "person", id: person, name: email };
    note({ action: "person.removed", subject, before: { role } });
  });
  recognise.forget();
}
