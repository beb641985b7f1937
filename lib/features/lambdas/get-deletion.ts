import type { Deletion, LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

export async function getDeletion(
  { store }: { store: Pick<Store, "deletions"> },
  key: LambdaKey,
): Promise<Deletion> {
  return store.deletions.find(key);
}
