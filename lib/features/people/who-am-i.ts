import { rightsOf } from "@/lib/domain/access/rights";
import type { WhoIAm } from "@/lib/domain/access/session";
import type { Store } from "@/lib/infra/store/open-store";

export async function whoAmI(
  { store }: { store: Pick<Store, "memberships"> },
  { id, name, email }: { id: string; name: string; email: string },
): Promise<WhoIAm> {
  const memberships = await store.memberships.ofPerson({ person: id });
  return {
    person: { id, name, email },
    memberships: memberships.map((each) => ({ ...each, rights: [...rightsOf(each.role)] })),
  };
}
