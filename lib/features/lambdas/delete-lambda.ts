import type { Author } from "@/lib/domain/audit/author";
import { lambdaSubject } from "@/lib/domain/audit/facts";
import type { LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

/** Nothing of it serves when this answers. For a day the deletion can be taken back. */
export async function deleteLambda(
  { store }: { store: Pick<Store, "audited"> },
  { account, id, by }: LambdaKey & { by: Author },
): Promise<void> {
  await store.audited({ account, by }, async ({ lambdas, deletions }, note) => {
    const lambda = await lambdas.hold({ account, id });
    await deletions.delete({ account, id, by: by.name });
    const served = lambda.deployed && { before: { version: lambda.deployed.version } };
    note({ action: "lambda.deleted", subject: lambdaSubject(lambda), ...served });
  });
}
