import { type Source, sameSource } from "@/lib/domain/lambdas/lambda";
import { sameInput, type TypedInput } from "./test-inputs";
import type { TestAsk } from "./use-test-run";

/** Whether a run's result tells no longer what Run would show now. */
export function isStale(
  ran: TestAsk,
  now: { input: TypedInput | undefined; source: "text" | number; text: Source },
): boolean {
  if (!now.input || !sameInput(ran.input, now.input)) return true;
  return ran.source.is === "text"
    ? now.source !== "text" || !sameSource(ran.source, now.text)
    : now.source !== ran.source.version;
}
