import { DomainError } from "@/lib/domain/errors";
import type { Run } from "@/lib/domain/invocations/run";
import type { RunRequest } from "@/lib/domain/invocations/run-request";
import type { LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";
import type { RunDeps, Within } from "./run-lambda";
import { runServing } from "./run-serving";

/** Invokes a function by its own id; "not_deployed" when it is there but does not serve. */
export async function invokeLambda(
  deps: RunDeps & { store: Pick<Store, "deployments" | "lambdas"> },
  { account, id, input }: LambdaKey & { input: RunRequest["input"] },
  within?: Within,
): Promise<Run | "not_deployed" | "missing"> {
  const serving = await deps.store.deployments.findServingById({
    accountId: account,
    lambdaId: id,
  });
  if (serving) return (await runServing(deps, { account, serving, input }, within)).run;
  try {
    await deps.store.lambdas.get({ account, id });
    return "not_deployed";
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_found") return "missing";
    throw error;
  }
}
