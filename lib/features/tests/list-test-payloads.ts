import type { LambdaKey, TestPayload } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

export async function listTestPayloads(
  { store }: { store: Pick<Store, "lambdas" | "testPayloads"> },
  { account, id }: LambdaKey,
): Promise<TestPayload[]> {
  await store.lambdas.mustExist({ account, id });
  return store.testPayloads.list({ account, id });
}
