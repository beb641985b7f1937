import type { LambdaKey, Version } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

export async function listVersions(
  { store }: { store: Pick<Store, "lambdas" | "versions"> },
  { account, id }: LambdaKey,
): Promise<Version[]> {
  await store.lambdas.mustExist({ account, id });
  return store.versions.list({ account, id });
}
