import type { Actor } from "@/lib/domain/access/actor";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import { lambdaFor } from "@/lib/domain/lambdas/reader";
import type { Store } from "@/lib/infra/store/open-store";

/**
 * Every function of the account, newest change first. Here is also where old deletions go for
 * good: on the way to the list that no longer shows them, so that no timer has to.
 */
export async function listLambdas(
  { store }: { store: Pick<Store, "lambdas" | "deletions"> },
  { account, reader }: { account: string; reader: Actor },
): Promise<Lambda[]> {
  await store.deletions.purge({ account });
  const lambdas = await store.lambdas.list({ account });
  return lambdas.map((lambda) => lambdaFor(reader, account, lambda));
}
