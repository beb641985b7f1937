import type { VerdictStep } from "@/lib/domain/egress/url-verdict";
import type { Engine } from "@/lib/infra/door/door-client";

/** Whether functions may call a URL. The engine is asked: what a name means there is what counts. */
export async function checkUrl(
  { engine }: { engine: Pick<Engine, "checkUrl"> },
  asked: { account: string; url: string },
): Promise<{ passed: boolean; steps: VerdictStep[] }> {
  const steps = await engine.checkUrl(asked);
  return { passed: steps.every((step) => step.passed), steps };
}
