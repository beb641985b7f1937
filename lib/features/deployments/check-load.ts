import type { Lambda, LambdaKey, Problem, Source } from "@/lib/domain/lambdas/lambda";
import { sourceProblems } from "@/lib/domain/lambdas/source-problems";
import type { Engine } from "@/lib/infra/door/door-client";
import type { Store } from "@/lib/infra/store/open-store";

/** What would keep a source from being deployed once it is loaded; nothing of it is kept. */
export async function checkLoad(
  { store, engine }: { store: Pick<Store, "lambdas">; engine: Pick<Engine, "load"> },
  { code, environment, ...key }: LambdaKey & Source,
): Promise<{ problem: Problem | null }> {
  const lambda = await store.lambdas.get({ account: key.account, id: key.id });
  const [problem] = sourceProblems(code, lambda.style);
  return { problem: problem ?? (await loadAs(engine, lambda, { code, environment })) };
}

/** Loads a source as it would serve. */
export function loadAs(
  engine: Pick<Engine, "load">,
  { id: lambdaId, style, limits }: Pick<Lambda, "id" | "style" | "limits">,
  { code, environment }: Source,
): Promise<Problem | null> {
  return engine.load({ lambdaId, style, limits, code, environment });
}
