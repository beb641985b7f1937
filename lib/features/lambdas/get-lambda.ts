import type { Actor } from "@/lib/domain/access/actor";
import type { Lambda, LambdaKey } from "@/lib/domain/lambdas/lambda";
import { lambdaFor } from "@/lib/domain/lambdas/reader";
import type { Store } from "@/lib/infra/store/open-store";

export async function getLambda(
  { store }: { store: Pick<Store, "lambdas"> },
  { account, id, reader }: LambdaKey & { reader: Actor },
): Promise<Lambda> {
  return lambdaFor(reader, account, await store.lambdas.get({ account, id }));
}
