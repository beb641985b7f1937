import type { Author } from "@/lib/domain/audit/author";
import { lambdaSubject } from "@/lib/domain/audit/facts";
import { changes } from "@/lib/domain/audit/note";
import type { LambdaKey, Version } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

/** The message is all that ever changes of a version. */
export async function describeVersion(
  { store }: { store: Pick<Store, "audited"> },
  {
    account,
    id,
    version,
    message,
    by,
  }: LambdaKey & { version: number; message: string; by: Author },
): Promise<Version> {
  return store.audited({ account, by }, async ({ lambdas, versions }, note) => {
    const subject = lambdaSubject(await lambdas.hold({ account, id }));
    const before = await versions.get({ account, id, version });
    const after = await versions.describe({ account, id, version, message });
    const changed = changes({ message: before.message }, { message: after.message });
    if (changed) {
      const { before, after } = changed;
      note({ action: "version.described", subject, before, after: { version, ...after } });
    }
    return after;
  });
}
