import { DomainError } from "@/lib/domain/errors";
import type { LambdaInput } from "@/lib/domain/events/payload-views";
import type { CallMode, RecordedCall } from "@/lib/domain/invocations/recording";
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
    store: Pick<Store, "lambdas" | "invocations">;
    engine: Pick<Engine, "run">;
  },
  {
    input,
    code,
    environment,
    version,
    calls = "live",
    recordingOf,
    ...key
  }: LambdaKey & {
    input: LambdaInput;
    code?: string | undefined;
    environment?: Environment | undefined;
    version?: number | undefined;
    calls?: CallMode | undefined;
    recordingOf?: string | undefined;
  },
): Promise<Run> {
  if (code !== undefined && version !== undefined) {
    throw new DomainError("bad_request", "Give code or version, not both.");
  }
  const { account, id } = key;
  const recordedCalls =
    calls === "recorded" ? await findCalls(store, { ...key, run: recordingOf }) : [];
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
    calls,
    recordedCalls,
    limits,
    rules,
  });
}

/** The answers that a run is given in place of calls. */
async function findCalls(
  { invocations }: Pick<Store, "invocations">,
  { run, ...key }: LambdaKey & { run: string | undefined },
): Promise<RecordedCall[]> {
  const recording =
    run === undefined
      ? await invocations.findNewestRecording(key)
      : await invocations.getRecording({ ...key, run });
  if (recording) return recording.calls;
  throw new DomainError(
    "invalid",
    "No run of this function has recorded calls. Run it once with live calls.",
  );
}
