import type { Author } from "@/lib/domain/audit/author";
import { lambdaSubject } from "@/lib/domain/audit/facts";
import type { Lambda, LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

/** What served when it was deleted serves again, where nothing else answers its event by now. */
export async function undeleteLambda(
  { store }: { store: Pick<Store, "audited"> },
  { account, id, by }: LambdaKey & { by: Author },
): Promise<Lambda> {
  return store.audited({ account, by }, async ({ deletions }, note) => {
    const back = await deletions.undelete({ account, id, by: by.name });
    const serves = back.deployed && { after: { version: back.deployed.version } };
    note({ action: "lambda.undeleted", subject: lambdaSubject(back), ...serves });
    return back;
  });
}
