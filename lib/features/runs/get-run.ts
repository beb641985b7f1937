import type { Invocation } from "@/lib/domain/invocations/run";
import type { LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

export async function getRun(
  { store }: { store: Pick<Store, "invocations"> },
  { account, id, run }: LambdaKey & { run: string },
): Promise<Invocation> {
  return store.invocations.get({ account, id, run });
}
