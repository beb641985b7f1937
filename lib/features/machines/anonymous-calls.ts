import type { AnonymousCalls } from "@/lib/domain/access/machine";
import type { Author } from "@/lib/domain/audit/author";
import type { Store } from "@/lib/infra/store/open-store";
import { type Told, tell } from "./tell";

/** Whether programs of this machine may invoke functions without a token, as of now. */
export async function anonymousCalls(
  { store, anonymousPossible }: { store: Pick<Store, "accounts">; anonymousPossible: boolean },
  { account }: { account: string },
): Promise<AnonymousCalls> {
  const allowed = await store.accounts.takesAnonymous({ account });
  return { allowed, possible: anonymousPossible };
}

export async function takeAnonymous(
  deps: { store: Pick<Store, "audited">; anonymousPossible: boolean } & Told,
  { account, by, allowed }: { account: string; by: Author; allowed: boolean },
): Promise<AnonymousCalls> {
  await deps.store.audited({ account, by }, async ({ accounts }, note) => {
    const before = await accounts.takesAnonymous({ account });
    if (before === allowed) return;
    await accounts.takeAnonymous({ account, allowed });
    const subject = { kind: "account", id: account, name: account };
    note({
      action: "anonymous.changed",
      subject,
      before: { allowed: before },
      after: { allowed },
    });
  });
  await tell(deps);
  return { allowed, possible: deps.anonymousPossible };
}
