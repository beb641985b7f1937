import type { LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

/** Nothing of it serves when this answers. For a day the deletion can be taken back. */
export async function deleteLambda(
  { store }: { store: Pick<Store, "deletions"> },
  { account, id, actor }: LambdaKey & { actor: string },
): Promise<void> {
  await store.deletions.delete({ account, id, by: actor });
}
