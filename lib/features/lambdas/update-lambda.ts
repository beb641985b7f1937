import type { Author } from "@/lib/domain/audit/author";
import { changeOf } from "@/lib/domain/audit/facts";
import type { LambdaLimits } from "@/lib/domain/invocations/limits";
import type { Lambda, LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

/**
 * Changes what is given. Skills of a deployed function are live at once, and refused where another
 * deployed function has them. Any id is taken: a skill may be known to the platform before us.
 */
export async function updateLambda(
  { store }: { store: Pick<Store, "audited"> },
  input: LambdaKey & {
    by: Author;
    name?: string | undefined;
    description?: string | undefined;
    skills?: string[] | undefined;
    limits?: LambdaLimits | undefined;
    reuseGlobals?: boolean | undefined;
  },
): Promise<Lambda> {
  const { account, id, by, name, description, limits, reuseGlobals } = input;
  const skills = input.skills && [...new Set(input.skills)];
  const change = { name, description, skills, limits, reuseGlobals };
  return store.audited({ account, by }, async ({ lambdas }, note) => {
    const before = await lambdas.hold({ account, id });
    const after = await lambdas.update({ account, id, by: by.name, change });
    const told = changeOf(before, after);
    if (told) note(told);
    return after;
  });
}
