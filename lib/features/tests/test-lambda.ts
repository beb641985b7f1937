import { DomainError } from "@/lib/domain/errors";
import type { LambdaInput } from "@/lib/domain/events/payload-views";
import type { CallMode, Recording, SuppliedGiven } from "@/lib/domain/invocations/recording";
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
    given,
    ...key
  }: LambdaKey & {
    input: LambdaInput;
    code?: string | undefined;
    environment?: Environment | undefined;
    version?: number | undefined;
    calls?: CallMode | undefined;
    recordingOf?: string | undefined;
    given?: SuppliedGiven | undefined;
  },
): Promise<Run> {
  if (code !== undefined && version !== undefined) {
    throw new DomainError("bad_request", "Give code or version, not both.");
  }
  const { account, id } = key;
  const recorded =
    calls === "recorded" ? await findRecording(store, { ...key, run: recordingOf }) : undefined;
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
    recordedCalls: recorded?.calls ?? [],
    // With its answers, the run that is repeated lends its clock and its dice.
    given: { ...recorded?.given, ...given },
    limits,
    rules,
  });
}

/** What a run is given in place of the world. */
async function findRecording(
  { invocations }: Pick<Store, "invocations">,
  { run, ...key }: LambdaKey & { run: string | undefined },
): Promise<Recording> {
  const recording =
    run === undefined
      ? await invocations.findNewestRecording(key)
      : await invocations.getRecording({ ...key, run });
  if (recording) return recording;
  throw new DomainError(
    "invalid",
    "No run of this function has recorded calls. Run it once with live calls.",
  );
}
