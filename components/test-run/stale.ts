import { sameInput, type TypedInput } from "./test-inputs";
import type { TestAsk } from "./use-test-run";

/** Whether a run's result tells no longer what Run would show now. */
export function isStale(
  ran: TestAsk,
  now: { input: TypedInput | undefined; source: "text" | number; text: string },
): boolean {
  if (!now.input || !sameInput(ran.input, now.input)) return true;
  return ran.source.is === "text"
    ? now.source !== "text" || ran.source.code !== now.text
    : now.source !== ran.source.version;
}
