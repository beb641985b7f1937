import type { Lambda, LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

/** What served when it was deleted serves again, where nothing else answers its event by now. */
export async function undeleteLambda(
  { store }: { store: Pick<Store, "deletions"> },
  { account, id, actor }: LambdaKey & { actor: string },
): Promise<Lambda> {
  return store.deletions.undelete({ account, id, by: actor });
}
