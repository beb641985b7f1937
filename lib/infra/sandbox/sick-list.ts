import type { Execution } from "@/lib/domain/invocations/run";

const sickForMs = 5 * 60_000;

/** Functions that lately did harm, by their owner's name: they run where they can hurt nobody who did none. */
export function keepSickList(now = () => performance.now()) {
  const until = new Map<string, number>();
  return {
    has(owner: string): boolean {
      const end = until.get(owner);
      if (end === undefined) return false;
      if (end > now()) return true;
      until.delete(owner);
      return false;
    },
    /** Notes how a run of the owner's ended. */
    note(owner: string, { outcome, error }: Pick<Execution, "outcome" | "error">): void {
      // Waiting for nothing costs nobody anything; an answer that is too large neither.
      if (error?.name === "NeverAnswered" || error?.name === "AnswerTooLarge") return;
      if (outcome === "timeout" || outcome === "out_of_memory") until.set(owner, now() + sickForMs);
      if (error?.name === "RunnerCrashed") until.set(owner, now() + sickForMs);
    },
  };
}
