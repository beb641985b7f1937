import { Database, type LucideIcon, ServerCrash, Timer, TriangleAlert, Unplug } from "lucide-react";
import type { ReactNode } from "react";
import { type Failure, failureWords } from "./failure-words";

const icons: Record<Failure["outcome"], LucideIcon> = {
  function_error: TriangleAlert,
  syntax_error: TriangleAlert,
  timeout: Timer,
  out_of_memory: Database,
  interrupted: Unplug,
  platform_error: ServerCrash,
};

/** What failed, where and what to do, in place of what the run would have done. */
export function FailureCard({
  failure,
  openLine,
}: {
  failure: Failure;
  openLine: ((line: number, column?: number) => void) | undefined;
}) {
  const { title, message, fix } = failureWords(failure);
  const { error } = failure;
  return (
    <TroubleCard icon={icons[failure.outcome]} title={title}>
      {message && (
        <p className="mt-1 max-h-40 overflow-auto font-mono text-12 break-words whitespace-pre-wrap">
          {message.slice(0, 4000)}
        </p>
      )}
      <p className="mt-1 text-12 text-ink-2">{fix}</p>
      {error?.line !== undefined && openLine && (
        <button
          type="button"
          onClick={() => openLine(error.line ?? 1, error.column)}
          className="mt-1.5 rounded-key text-12 font-medium text-accent hover:underline"
        >
          Go to line {error.line}
        </button>
      )}
    </TroubleCard>
  );
}

export function TroubleCard({
  icon: Icon,
  title,
  children,
}: {
  icon: LucideIcon;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="rounded-panel border border-bad bg-bad-weak px-3 py-2.5 dark:border-[color-mix(in_oklch,var(--bad)_45%,transparent)]">
      <h4 className="flex items-center gap-[7px] font-semibold text-bad">
        <Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={1.75} />
        {title}
      </h4>
      {children}
    </div>
  );
}
