import { durationWords } from "@/components/effects/duration";
import { MiniTime } from "@/components/effects/time-bar";
import { RelativeTime } from "@/components/ui/relative-time";
import { RowLink, TableRow } from "@/components/ui/table";
import type { InvocationSummary } from "@/lib/domain/invocations/run";
import { EffectWords } from "./effect-words";
import { OutcomeWord } from "./outcome-word";

/** One run of the list. Its outcome's link covers the whole row. */
export function RunRow({ run, href }: { run: InvocationSummary; href: string }) {
  const version = run.version === null ? "draft" : `v${run.version}`;
  const { error } = run;
  return (
    <TableRow>
      <td>
        <RowLink href={href}>
          <OutcomeWord run={run} />
        </RowLink>
        <span className="block text-12 leading-4 text-ink-3 sm:hidden">
          {run.kind}, {version}
        </span>
      </td>
      <td className="text-12 text-ink-2 max-sm:hidden">
        {run.kind === "live" ? "Live" : "Test"} <span className="text-ink-3">{version}</span>
      </td>
      <td>
        <div className="flex min-w-0 items-center gap-3 max-sm:flex-col max-sm:items-start max-sm:gap-0">
          <EffectWords effects={run.effects} />
          {error?.line !== undefined && (
            <span className="max-w-full truncate text-12 leading-4 text-ink-3">
              {error.name}, line {error.line}
            </span>
          )}
        </div>
      </td>
      <td className="text-12 text-ink-2 tabular-nums max-md:hidden">
        {run.logCount + run.droppedLogs > 0 &&
          (run.logCount + run.droppedLogs).toLocaleString("en-US")}
      </td>
      <td className="text-12 tabular-nums max-sm:hidden">
        <span className="flex items-center gap-2">
          <MiniTime durationMs={run.durationMs} />
          <span className="whitespace-nowrap text-ink-2">{durationWords(run.durationMs)}</span>
        </span>
      </td>
      <td className="pr-3.5! text-right text-12 text-ink-3">
        <RelativeTime at={run.at} />
      </td>
    </TableRow>
  );
}
