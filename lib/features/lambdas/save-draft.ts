import type { Author } from "@/lib/domain/audit/author";
import { lambdaSubject, variablesChange } from "@/lib/domain/audit/facts";
import type { Environment } from "@/lib/domain/lambdas/environment";
import type { Draft, LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

/** Keeps the text whatever is wrong with it. Never deploys, and never overwrites a newer text. */
export async function saveDraft(
  { store }: { store: Pick<Store, "audited"> },
  {
    account,
    id,
    code,
    environment,
    revision,
    by,
  }: LambdaKey & {
    code: string;
    environment?: Environment | undefined;
    revision: number;
    by: Author;
  },
): Promise<Draft> {
  const save = { account, id, code, environment, revision, by: by.name };
  return store.audited({ account, by }, async ({ drafts }, note) => {
    const before = await drafts.hold({ account, id });
    const draft = await drafts.save(save);
    const subject = lambdaSubject(before);
    if (draft.code !== before.code) note({ action: "draft.saved", subject });
    const variables = variablesChange(before, draft);
    if (variables) note({ action: "environment.changed", subject, ...variables });
    return draft;
  });
}
