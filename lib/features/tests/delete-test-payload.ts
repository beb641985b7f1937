import type { Author } from "@/lib/domain/audit/author";
import { lambdaSubject } from "@/lib/domain/audit/facts";
import type { LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

export async function deleteTestPayload(
  { store }: { store: Pick<Store, "audited"> },
  { account, id, payload, by }: LambdaKey & { payload: string; by: Author },
): Promise<void> {
  await store.audited({ account, by }, async ({ lambdas, testPayloads }, note) => {
    const { name } = await testPayloads.delete({ account, id, payload });
    const subject = lambdaSubject(await lambdas.get({ account, id }));
    note({ action: "test_payload.deleted", subject, before: { payload: name } });
  });
}
