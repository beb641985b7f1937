import type { Actor } from "@/lib/domain/access/actor";
import { mustBeAbleToAppoint } from "@/lib/domain/access/member";
import type { Role } from "@/lib/domain/access/role";
import type { Store } from "@/lib/infra/store/open-store";
import type { Recogniser } from "./recognise";

interface Deps {
  store: Pick<Store, "members">;
  recognise: Pick<Recogniser, "forget">;
}
interface Asked {
  account: string;
  person: string;
  who: Actor;
}

export async function changeRole(
  { store, recognise }: Deps,
  { account, person, who, actor: by, role }: Asked & { actor: string; role: Role },
): Promise<void> {
  const allowed = (from: Role) => mustBeAbleToAppoint(who, account, { from, to: role });
  await store.members.changeRole({ account, person, role, by, allowed });
  recognise.forget();
}

export async function removeMember(
  { store, recognise }: Deps,
  { account, person, who }: Asked,
): Promise<void> {
  const allowed = (from: Role) => mustBeAbleToAppoint(who, account, { from });
  await store.members.remove({ account, person, allowed });
  recognise.forget();
}
