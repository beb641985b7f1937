import type { Lambda } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

/**
 * Every function of the account, newest change first. Here is also where old deletions go for
 * good: on the way to the list that no longer shows them, so that no timer has to.
 */
export async function listLambdas(
  { store }: { store: Pick<Store, "lambdas" | "deletions"> },
  { account }: { account: string },
): Promise<Lambda[]> {
  await store.deletions.purge({ account });
  return store.lambdas.list({ account });
}
