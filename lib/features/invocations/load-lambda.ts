import { limitsFor } from "@/lib/domain/invocations/limits";
import type { LoadRequest } from "@/lib/domain/invocations/run-request";
import type { Problem } from "@/lib/domain/lambdas/lambda";
import type { Sandbox } from "@/lib/infra/sandbox/sandbox";

/** Top-level code is not the place for work: it runs anew with every invocation. */
const topLevelLimits = { wallMs: 3_000, cpuMs: 1_000 };

/** Whether a text loads, its top-level code included; else the problem and where it is. */
export async function loadLambda(
  { sandbox }: { sandbox: Pick<Sandbox, "load"> },
  { style, code, environment, limits }: LoadRequest,
): Promise<Problem | null> {
  const problem = await sandbox.load({
    style,
    code,
    environment,
    limits: { ...limitsFor("live", limits), ...topLevelLimits },
  });
  if (!problem) return null;
  const { line = 1, column = 1, name, message } = problem;
  return { line, column, message: name === "SyntaxError" ? message : `${name}: ${message}` };
}
