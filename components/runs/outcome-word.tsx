import {
  CircleCheck,
  Database,
  type LucideIcon,
  ServerCrash,
  Timer,
  TriangleAlert,
  Unplug,
} from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { Outcome, RunError } from "@/lib/domain/invocations/run";

const looks: Record<Outcome, { icon: LucideIcon; word: string }> = {
  answered: { icon: CircleCheck, word: "Answered" },
  function_error: { icon: TriangleAlert, word: "Failed" },
  syntax_error: { icon: TriangleAlert, word: "Syntax error" },
  timeout: { icon: Timer, word: "Timed out" },
  out_of_memory: { icon: Database, word: "Out of memory" },
  interrupted: { icon: Unplug, word: "Interrupted" },
  platform_error: { icon: ServerCrash, word: "Platform failed" },
};

/** Ends that share an outcome with others, but not its word. */
const wordsByError: Partial<Record<string, string>> = {
  AnswerTooLarge: "Answer too large",
  NeverAnswered: "Never answered",
};

/** How a run ended: quiet when it answered, loud when it did not. */
export function OutcomeWord({
  run: { outcome, error },
}: {
  run: { outcome: Outcome; error?: Pick<RunError, "name"> | undefined };
}) {
  const { icon: Icon, word } = looks[outcome];
  const answered = outcome === "answered";
  return (
    <span
      className={classNames(
        "flex items-center gap-1.5 text-12 font-medium whitespace-nowrap",
        answered ? "text-ink-2" : "text-bad",
      )}
    >
      <Icon
        aria-hidden
        strokeWidth={1.75}
        className={classNames("size-3.5 shrink-0", answered && "text-good")}
      />
      {(outcome !== "function_error" && error && wordsByError[error.name]) || word}
    </span>
  );
}
