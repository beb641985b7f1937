import type { Author } from "@/lib/domain/audit/author";
import { lambdaSubject } from "@/lib/domain/audit/facts";
import type { Lambda, LambdaKey } from "@/lib/domain/lambdas/lambda";
import type { Store } from "@/lib/infra/store/open-store";

/** Nothing serves when this answers. What never served is left as it is. */
export async function undeployLambda(
  { store }: { store: Pick<Store, "audited"> },
  { account, id, by }: LambdaKey & { by: Author },
): Promise<Lambda> {
  return store.audited({ account, by }, async ({ lambdas, deployments }, note) => {
    const { deployed } = await lambdas.hold({ account, id });
    const lambda = await deployments.undeploy({ account, id, by: by.name });
    if (deployed) {
      const before = { version: deployed.version };
      note({ action: "lambda.undeployed", subject: lambdaSubject(lambda), before });
    }
    return lambda;
  });
}
