import { DomainError } from "@/lib/domain/errors";
import type { LambdaInput } from "@/lib/domain/events/payload-views";
import type { Run } from "@/lib/domain/invocations/run";
import type { Environment } from "@/lib/domain/lambdas/environment";
import type { LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Engine } from "@/lib/infra/door/door-client";
import type { Store } from "@/lib/infra/store/open-store";

/** Runs the given text, a version, or else the draft. Nothing is carried out. */
export async function testLambda(
  {
    store,
    engine,
  }: {
    store: Pick<Store, "lambdas">;
    engine: Pick<Engine, "run">;
  },
  {
    input,
    code,
    environment,
    version,
    ...key
  }: LambdaKey & {
    input: LambdaInput;
    code?: string | undefined;
    environment?: Environment | undefined;
    version?: number | undefined;
  },
): Promise<Run> {
  if (code !== undefined && version !== undefined) {
    throw new DomainError("bad_request", "Give code or version, not both.");
  }
  const { account, id } = key;
  const tested = await store.lambdas.findTested({ account, id, version });
  const { lambdaId, eventId, style, limits, reuseGlobals, rules } = tested;
  return engine.run({
    accountId: account,
    lambdaId,
    eventId,
    style,
    code: tested.versionCode ?? code ?? tested.draftCode,
    environment: tested.versionEnvironment ?? environment ?? tested.draftEnvironment,
    reuseGlobals,
    version: version ?? null,
    kind: "test",
    input,
    limits,
    rules,
  });
}
