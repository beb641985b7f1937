import type { LambdaKey, Version } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

/** The message is all that ever changes of a version. */
export async function describeVersion(
  { store }: { store: Pick<Store, "versions"> },
  { account, id, version, message }: LambdaKey & { version: number; message: string },
): Promise<Version> {
  return store.versions.describe({ account, id, version, message });
}
