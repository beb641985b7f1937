import type { LambdaInput } from "@/lib/domain/events/payload-views";
import type { LambdaKey, TestPayload } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

/** Changes the named test payload when its id is given, else makes a new one. */
export async function saveTestPayload(
  { store }: { store: Pick<Store, "lambdas" | "testPayloads"> },
  {
    account,
    id,
    payload,
    name,
    input,
  }: LambdaKey & {
    payload?: string | undefined;
    name: string;
    input: LambdaInput;
  },
): Promise<TestPayload> {
  if (payload !== undefined) {
    return store.testPayloads.update({ account, id, payload, name, input });
  }
  await store.lambdas.mustExist({ account, id });
  return store.testPayloads.create({ account, id, name, input });
}
