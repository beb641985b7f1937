import type { Environment } from "@/lib/domain/lambdas/environment";
import type { Draft, LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

/** Keeps the text whatever is wrong with it. Never deploys, and never overwrites a newer text. */
export async function saveDraft(
  { store }: { store: Pick<Store, "drafts"> },
  {
    account,
    id,
    code,
    environment,
    revision,
    actor,
  }: LambdaKey & {
    code: string;
    environment?: Environment | undefined;
    revision: number;
    actor: string;
  },
): Promise<Draft> {
  return store.drafts.save({ account, id, code, environment, revision, by: actor });
}
