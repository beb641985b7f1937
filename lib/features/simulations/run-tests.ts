import { DomainError } from "@/lib/domain/errors";
import type { Environment } from "@/lib/domain/lambdas/environment";
import type { LambdaKey } from "@/lib/domain/lambdas/lambda";
import { check } from "@/lib/domain/simulation/check";
import type { TestResult } from "@/lib/domain/simulation/compared";
import type { Store } from "@/lib/infra/store/open-store";
import { aFewAtATime } from "./a-few-at-a-time";
import { findCourse, type ReplayDeps, replay } from "./replay-course";

/** Runs all tests of a function: on the given text, a version, or else the draft. */
export async function runTests(
  deps: ReplayDeps & { store: Pick<Store, "lambdas"> },
  {
    code,
    environment,
    version,
    account,
    id: lambdaId,
  }: LambdaKey & {
    code?: string | undefined;
    environment?: Environment | undefined;
    version?: number | undefined;
  },
): Promise<TestResult[]> {
  if (code !== undefined && version !== undefined) {
    throw new DomainError("bad_request", "Give code or version, not both.");
  }
  const { eventId } = await deps.store.lambdas.findTested({ account, id: lambdaId, version });
  const tests = await deps.store.simulations.list({ account, saved: true, lambdaId });
  const text = code === undefined ? undefined : { lambdaId, code, environment };
  const answerer =
    version === undefined
      ? { from: "draft" as const, lambdaId }
      : { from: "version" as const, lambdaId, version };
  return aFewAtATime(tests, async ({ id, name, assertions }): Promise<TestResult> => {
    const told = { id, name: name ?? "" };
    try {
      const course = await findCourse(deps, { account, simulation: id });
      const answerers = { [eventId]: answerer };
      const { steps } = await replay(deps, course, { account, answerers, text });
      const verdicts = check(assertions, steps);
      const refused = steps.filter((step) => step.refused !== undefined).length;
      return { ...told, held: verdicts.every(({ held }) => held), verdicts, refused };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== "invalid") throw error;
      return { ...told, held: false, verdicts: [], refused: 0, error: error.message };
    }
  });
}
