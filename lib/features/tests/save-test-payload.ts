import type { Author } from "@/lib/domain/audit/author";
import { lambdaSubject } from "@/lib/domain/audit/facts";
import type { LambdaInput } from "@/lib/domain/events/payload-views";
import type { LambdaKey, TestPayload } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

/** Changes the named test payload when its id is given, else makes a new one. */
export async function saveTestPayload(
  { store }: { store: Pick<Store, "audited"> },
  {
    account,
    id,
    payload,
    name,
    input,
    by,
  }: LambdaKey & {
    payload?: string | undefined;
    name: string;
    input: LambdaInput;
    by: Author;
  },
): Promise<TestPayload> {
  return store.audited({ account, by }, async ({ lambdas, testPayloads }, note) => {
    const lambda = await lambdas.get({ account, id });
    const saved =
      payload === undefined
        ? await testPayloads.create({ account, id, name, input })
        : await testPayloads.update({ account, id, payload, name, input });
    const subject = lambdaSubject(lambda);
    note({ action: "test_payload.saved", subject, after: { payload: saved.name } });
    return saved;
  });
}
