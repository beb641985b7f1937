import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleX,
  LoaderCircle,
  type LucideIcon,
  TriangleAlert,
} from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { LambdaState } from "@/lib/domain/lambdas/lambda";

const looks: Record<LambdaState, { icon: LucideIcon; word: string; mark: string }> = {
  Draft: { icon: CircleDashed, word: "text-ink-2", mark: "text-ink-3" },
  Productive: { icon: CircleCheck, word: "text-ink-2", mark: "text-good" },
  Modified: { icon: CircleDot, word: "text-warn", mark: "text-warn" },
  Undeploying: { icon: LoaderCircle, word: "text-ink-2", mark: "text-ink-2 animate-turn" },
  BuildError: { icon: TriangleAlert, word: "text-bad", mark: "text-bad" },
  DeployError: { icon: CircleX, word: "text-bad", mark: "text-bad" },
};

/** A function's state: the spec's word, always written, with its sign. */
export function StateWord({ state, className }: { state: LambdaState; className?: string }) {
  const { icon: Icon, word, mark } = looks[state];
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 text-12 font-medium whitespace-nowrap",
        word,
        className,
      )}
    >
      <Icon aria-hidden className={classNames("size-3.5 shrink-0", mark)} strokeWidth={1.75} />
      {state}
    </span>
  );
}
