import type { Lambda, LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

export async function getLambda(
  { store }: { store: Pick<Store, "lambdas"> },
  { account, id }: LambdaKey,
): Promise<Lambda> {
  return store.lambdas.get({ account, id });
}
