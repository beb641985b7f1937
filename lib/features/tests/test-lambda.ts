import { DomainError } from "@/lib/domain/errors";
import type { LambdaInput } from "@/lib/domain/events/payload-views";
import type { Run } from "@/lib/domain/invocations/run";
import type { LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Engine } from "@/lib/infra/door/door-client";
import type { Store } from "@/lib/infra/store/open-store";

/** Runs the given text, a version, or else the draft. Nothing is carried out. */
export async function testLambda(
  {
    store,
    engine,
  }: {
    store: Pick<Store, "lambdas" | "versions" | "accounts">;
    engine: Pick<Engine, "run">;
  },
  {
    input,
    code,
    version,
    ...key
  }: LambdaKey & {
    input: LambdaInput;
    code?: string | undefined;
    version?: number | undefined;
  },
): Promise<Run> {
  if (code !== undefined && version !== undefined) {
    throw new DomainError("bad_request", "Give code or version, not both.");
  }
  const { account, id } = key;
  const [lambda, { settings }, older] = await Promise.all([
    store.lambdas.get({ account, id }),
    store.accounts.get({ account }),
    version === undefined ? undefined : store.versions.get({ account, id, version }),
  ]);
  return engine.run({
    accountId: account,
    lambdaId: lambda.id,
    eventId: lambda.eventId,
    style: lambda.style,
    code: older?.code ?? code ?? lambda.draft.code,
    version: older?.version ?? null,
    kind: "test",
    input,
    limits: lambda.limits,
    rules: {
      automaticMessages: settings.automaticMessages,
      transferToAgent: settings.transferToAgent,
      emptyArray: settings.emptyArray,
      skills: settings.skills,
      agents: settings.agents,
    },
  });
}
