import type { LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

export async function deleteTestPayload(
  { store }: { store: Pick<Store, "testPayloads"> },
  { account, id, payload }: LambdaKey & { payload: string },
): Promise<void> {
  await store.testPayloads.delete({ account, id, payload });
}
