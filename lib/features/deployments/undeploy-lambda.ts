import type { Lambda, LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

/** Nothing serves when this answers. What never served is left as it is. */
export async function undeployLambda(
  { store }: { store: Pick<Store, "deployments"> },
  { account, id, actor }: LambdaKey & { actor: string },
): Promise<Lambda> {
  return store.deployments.undeploy({ account, id, by: actor });
}
