import type { Run } from "@/lib/domain/invocations/run";
import type { RunRequest } from "@/lib/domain/invocations/run-request";
import type { Store } from "@/lib/infra/store/open-store";
import { type RunDeps, runLambda, type Within } from "./run-lambda";

type Serving = NonNullable<Awaited<ReturnType<Store["deployments"]["findServing"]>>>;

/** Runs the version that serves. */
export async function runServing(
  deps: RunDeps,
  { account, serving, input }: { account: string; serving: Serving; input: RunRequest["input"] },
  within?: Within,
): Promise<{ lambdaId: string; run: Run }> {
  const { lambdaId, eventId, style, code, environment, reuseGlobals, version, limits, rules } =
    serving;
  const run = await runLambda(
    deps,
    {
      accountId: account,
      kind: "live",
      lambdaId,
      eventId,
      style,
      code,
      environment,
      reuseGlobals,
      version,
      limits,
      rules,
      input,
    },
    within,
  );
  return { lambdaId, run };
}
