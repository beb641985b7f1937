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
import type { Outcome } from "@/lib/domain/invocations/run";

const looks: Record<Outcome, { icon: LucideIcon; word: string }> = {
  answered: { icon: CircleCheck, word: "Answered" },
  function_error: { icon: TriangleAlert, word: "Failed" },
  syntax_error: { icon: TriangleAlert, word: "Syntax error" },
  timeout: { icon: Timer, word: "Timed out" },
  out_of_memory: { icon: Database, word: "Out of memory" },
  interrupted: { icon: Unplug, word: "Interrupted" },
  platform_error: { icon: ServerCrash, word: "Platform failed" },
};

/** How a run ended: quiet when it answered, loud when it did not. */
export function OutcomeWord({ outcome }: { outcome: Outcome }) {
  const { icon: Icon, word } = looks[outcome];
  const answered = outcome === "answered";
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 text-12 font-medium whitespace-nowrap",
        answered ? "text-ink-2" : "text-bad",
      )}
    >
      <Icon
        aria-hidden
        strokeWidth={1.75}
        className={classNames("size-3.5 shrink-0", answered && "text-good")}
      />
      {word}
    </span>
  );
}
