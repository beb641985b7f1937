import type { InvocationSummary, runKinds } from "@/lib/domain/invocations/run";
import type { LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

/** The last hundred, newest first. */
export async function listRuns(
  { store }: { store: Pick<Store, "lambdas" | "invocations"> },
  { account, id, kind }: LambdaKey & { kind?: (typeof runKinds)[number] | undefined },
): Promise<InvocationSummary[]> {
  await store.lambdas.mustExist({ account, id });
  return store.invocations.list({ account, id, kind, limit: 100 });
}
