import type { LambdaLimits } from "@/lib/domain/invocations/limits";
import type { Lambda, LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

/**
 * Changes what is given. Skills of a deployed function are live at once, and refused where another
 * deployed function has them. Any id is taken: a skill may be known to the platform before us.
 */
export async function updateLambda(
  { store }: { store: Pick<Store, "lambdas"> },
  input: LambdaKey & {
    actor: string;
    name?: string | undefined;
    description?: string | undefined;
    skills?: string[] | undefined;
    limits?: LambdaLimits | undefined;
    reuseGlobals?: boolean | undefined;
  },
): Promise<Lambda> {
  const { account, id, actor, name, description, limits, reuseGlobals } = input;
  const skills = input.skills && [...new Set(input.skills)];
  return store.lambdas.update({
    account,
    id,
    by: actor,
    change: { name, description, skills, limits, reuseGlobals },
  });
}
