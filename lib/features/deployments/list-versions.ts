import type { Actor } from "@/lib/domain/access/actor";
import type { LambdaKey, Version } from "@/lib/domain/lambdas/lambda";
import { versionFor } from "@/lib/domain/lambdas/reader";
import type { Store } from "@/lib/infra/store/open-store";

export async function listVersions(
  { store }: { store: Pick<Store, "lambdas" | "versions"> },
  { account, id, reader }: LambdaKey & { reader: Actor },
): Promise<Version[]> {
  await store.lambdas.mustExist({ account, id });
  const versions = await store.versions.list({ account, id });
  return versions.map((version) => versionFor(reader, account, version));
}
